import { Refusal } from '@app/kernel';

/** Where a part lies in its file, by the request's headers. */
export interface PartPlace {
  readonly fromByte: number;
  readonly sha256: string;
}

/**
 * Reads `Content-Range: bytes 0-999999/2500000` (last byte included) and `Yufuka-Part-Sha256`.
 * @throws Refusal `PART_PLACE_INVALID`, 400, when a header is missing or does not fit the bytes that came
 */
export function partPlace(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  bodyBytes: number,
): PartPlace {
  const { 'content-range': range, 'yufuka-part-sha256': sha256 } = headers;
  const match = /^bytes (\d{1,12})-(\d{1,12})\/(\d{1,12})$/.exec(typeof range === 'string' ? range : '');
  if (!match || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/i.test(sha256)) throw invalid();
  const [fromByte, lastByte] = [Number(match[1]), Number(match[2])];
  if (lastByte - fromByte + 1 !== bodyBytes) throw invalid();
  return { fromByte, sha256 };
}

function invalid(): Refusal {
  const zh = '请以 Content-Range 与 Yufuka-Part-Sha256 说明分片的位置与校验值，且与内容长度一致';
  const en = 'Content-Range and Yufuka-Part-Sha256 must tell place and checksum of the part and fit its bytes';
  return new Refusal('PART_PLACE_INVALID', { zh, en }, { status: 400 });
}

import type { Actor } from '@app/access';
import { type ReadUpload, ReadUploads, type UploadFile, UploadFiles } from '@app/chips';
import { decodeCursor, type Page, page } from '@app/http';
import type { Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CallingMerchant } from '../payments/calling-merchant.service.js';
import type { announceInput, FileView, resultQuery, ResultView } from './ecash-file.schemas.js';
import type { PartPlace } from './part-place.rules.js';

const CSV_ROWS_AT_ONCE = 1000;

/** A merchant's batch files of offline purchases: its own only. */
@Injectable()
export class EcashFiles {
  constructor(
    private readonly merchants: CallingMerchant,
    private readonly files: UploadFiles,
    private readonly uploads: ReadUploads,
  ) {}

  async announce(file: z.output<typeof announceInput>, actor: Actor): Promise<FileView> {
    const { merchantId } = await this.merchants.of(actor);
    return this.view(
      await this.files.announce(merchantId, { ...file, sha256: file.sha256.toLowerCase() }, actor.login),
    );
  }

  /** @throws Refusal as `UploadFiles.putPart` */
  async putPart(fileId: Id, { fromByte, sha256 }: PartPlace, bytes: Buffer, actor: Actor): Promise<FileView> {
    const { merchantId } = await this.merchants.of(actor);
    return this.view(await this.files.putPart(merchantId, fileId, fromByte, bytes, sha256));
  }

  /** @throws Refusal `FILE_INCOMPLETE` */
  async complete(fileId: Id, actor: Actor): Promise<FileView> {
    const { merchantId } = await this.merchants.of(actor);
    return this.view(await this.files.complete(merchantId, fileId));
  }

  async read(fileId: Id, actor: Actor): Promise<FileView> {
    return this.view(await this.own(fileId, actor));
  }

  async results(fileId: Id, query: z.output<typeof resultQuery>, actor: Actor): Promise<Page<ResultView>> {
    await this.own(fileId, actor);
    const rows = await this.uploads.ofFile(fileId, decodeCursor(query.cursor), query.limit + 1, query.state);
    return page(rows.map(resultOf), query.limit, ({ rowNo }) => String(rowNo));
  }

  /** Every row's result, read a piece at a time. @throws Refusal `NOT_FOUND` before the first row */
  async everyResult(fileId: Id, actor: Actor): Promise<AsyncGenerator<ReadUpload>> {
    await this.own(fileId, actor);
    return this.rowsOf(fileId);
  }

  private async *rowsOf(fileId: Id): AsyncGenerator<ReadUpload> {
    for (let after = '0'; ;) {
      const rows = await this.uploads.ofFile(fileId, after, CSV_ROWS_AT_ONCE);
      yield* rows;
      if (rows.length < CSV_ROWS_AT_ONCE) return;
      after = String(rows.at(-1)!.rowNo);
    }
  }

  private async own(fileId: Id, actor: Actor): Promise<UploadFile> {
    const { merchantId } = await this.merchants.of(actor);
    return this.files.read(merchantId, fileId);
  }

  private async view(file: UploadFile): Promise<FileView> {
    const { merchantId, ...told } = file;
    return { ...told, counts: { ...file.counts }, missing: merchantId ? await this.files.missing(file) : [] };
  }
}

function resultOf(upload: ReadUpload): ResultView {
  const { rowNo, uploadId, terminalNo, batchNo, traceNo, panMasked, atc, amountFen, state, queue, reason } = upload;
  return {
    rowNo: rowNo!,
    uploadId,
    terminalNo: terminalNo ?? '',
    batchNo,
    traceNo,
    panMasked,
    atc,
    amountFen,
    state,
    class: upload.class,
    queue,
    reason: reason && { zh: reason.zh, en: reason.en },
  };
}

import { classifyUpload, type UploadClass, type UploadPolicy, type UploadVerdict } from '@app/ecash';
import { addDays, type Bilingual, chinaDate, type ChinaDate, type Fen, type Id, yuanText } from '@app/kernel';
import { type Acceptor, acceptorKey, type ChipFacts, chipKey, countKey, type KnownPurchase } from './upload-facts.js';
import type { FlashTap } from './read-tap.rules.js';
import type { CheckedUpload } from './verify-taps.service.js';

/** What was found of an upload. */
export interface Finding {
  readonly upload: CheckedUpload;
  /** The chip's facts; undefined when it is none of ours. */
  readonly chip: ChipFacts | undefined;
  readonly atc: number | undefined;
  readonly tc: Buffer | undefined;
  readonly amountFen: Fen;
  /** The day of the tap by the terminal's clock; undefined where it is not told or cannot be believed. */
  readonly tappedOn: ChinaDate | undefined;
  readonly state: 'post' | 'delivered' | 'evidence' | 'queued';
  readonly class: UploadClass | 'FAILED_TAP' | 'FLASH_INCOMPLETE';
  readonly queue: string | undefined;
  readonly reason: Bilingual;
  readonly rule: string | undefined;
  readonly all: readonly string[];
  /** The first right certificate of its count, whatever else speaks against paying it. */
  readonly isEvidence: boolean;
}

export interface ChunkFacts {
  readonly chips: ReadonlyMap<string, ChipFacts>;
  readonly known: ReadonlyMap<string, KnownPurchase>;
  readonly acceptors: ReadonlyMap<string, Acceptor>;
}

/**
 * Finds out what each upload of a chunk is, in the order they came, those before it in the chunk included in what is known.
 *
 * What counts as uploaded in the reconciliation: the first right certificate of a count, **whether or not it is paid**. A
 * purchase that is late, of a listed card or of an unknown terminal was still debited by the chip for goods somebody gave,
 * so the missing amount between two anchors is not the holder's to have back; who bears it is for the queue. One that came
 * after its debit had been refunded is evidence too: by its day of receipt the reconciliation leaves it out of the sums and
 * answers `OFFLINE_LATE`. A second certificate of a count is never evidence: the same is a repetition, another a conflict.
 */
export function classifyChunk(uploads: readonly CheckedUpload[], facts: ChunkFacts, policy: UploadPolicy): Finding[] {
  const known = new Map(facts.known);
  return uploads.map((upload) => {
    const finding =
      upload.record.kind === 'flash'
        ? flashFinding(upload, facts, policy)
        : purchaseFinding(upload, { ...facts, known }, policy);
    if (finding.isEvidence) {
      const { record } = upload;
      const tc = finding.tc!.toString('hex').toUpperCase();
      known.set(countKey(finding.chip!, finding.atc!), { tc, uploadId: record.uploadId, paid: false });
    }
    return finding;
  });
}

function purchaseFinding(upload: CheckedUpload, facts: ChunkFacts, policy: UploadPolicy): Finding {
  const { record, transaction, malformed } = upload;
  const chip = upload.chip && facts.chips.get(chipKey(upload.chip));
  const acceptor = facts.acceptors.get(acceptorKey(record))!;
  const readable = malformed === undefined ? transaction : undefined;
  const before = chip && readable && knownBefore(record.uploadId, facts.known.get(countKey(chip, readable.atc)));
  const verdict = classifyUpload(
    {
      malformed,
      terminalKnown: acceptor.terminalKnown,
      merchantKnown: acceptor.merchantKnown,
      ecashAllowed: isAllowed(acceptor, readable?.date),
      receivedOn: chinaDate(record.receivedAt),
      tap: readable && {
        kind: readable.kind,
        cryptogramVerified: upload.cryptogramVerified,
        tc: readable.cryptogram.toString('hex'),
        atc: readable.atc,
        amountFen: readable.amountFen,
        tappedOn: readable.date,
        type: readable.type,
        country: readable.country,
        card: chip,
        knownTc: before?.tc,
        refundedBefore: chip !== undefined && wasRefunded(chip, readable.atc),
      },
    },
    policy,
  );
  const proven = chip !== undefined && readable?.kind === 'TC' && upload.cryptogramVerified;
  return {
    upload,
    chip,
    atc: readable?.atc,
    tc: readable?.cryptogram,
    amountFen: readable?.amountFen ?? record.amountFen,
    tappedOn: readable?.date,
    ...standing(verdict),
    isEvidence: proven && before === undefined,
  };
}

function standing(verdict: UploadVerdict): Pick<Finding, 'state' | 'class' | 'queue' | 'reason' | 'rule' | 'all'> {
  const { queue, reason, rule, all } = verdict;
  const state = queue === 'POST' ? 'post' : queue === 'DELIVERED' ? 'delivered' : 'queued';
  return { state, class: verdict.class, queue: state === 'queued' ? queue : undefined, reason, rule, all };
}

/**
 * A record of a failed tap: evidence as soon as chip and count are known; else it waits for people. Its balances decide, not its
 * date: a terminal whose clock is wrong is believed in everything but its day.
 */
function flashFinding(upload: CheckedUpload, facts: ChunkFacts, policy: UploadPolicy): Finding {
  const flash = upload.flash!;
  const chip = upload.chip && facts.chips.get(chipKey(upload.chip));
  const told = upload.transaction?.date;
  const receivedOn = chinaDate(upload.record.receivedAt);
  const ahead = told !== undefined && told > addDays(receivedOn, policy.maxClockAheadDays);
  const common = {
    upload,
    chip,
    atc: flash.atc,
    tc: flash.tc,
    amountFen: flash.amountFen,
    tappedOn: ahead ? undefined : told,
    rule: undefined,
    isEvidence: false,
  };
  const missing = incompleteness(chip, flash);
  if (missing) return { ...common, state: 'queued', ...missing, all: [missing.class] };
  const evidence = { ...common, state: 'evidence', class: 'FAILED_TAP', queue: undefined } as const;
  if (!ahead) return { ...evidence, reason: FAILED_TAP, all: ['FAILED_TAP'] };
  const reason = {
    zh: `${FAILED_TAP.zh}；终端日期 ${told} 晚于收到日期 ${receivedOn}，以收到日期为准`,
    en: `${FAILED_TAP.en}; dated ${told}, after the day it came, ${receivedOn}, which counts instead`,
  };
  return { ...evidence, reason, all: ['FAILED_TAP', 'FUTURE_DATE'] };
}

const FAILED_TAP: Bilingual = { zh: '终端上报失败的脱机交易', en: 'a tap that the terminal reports as failed' };

/** Why the record of a failed tap cannot be evidence. */
function incompleteness(
  chip: ChipFacts | undefined,
  { atc, foreignCurrency }: FlashTap,
): Pick<Finding, 'class' | 'queue' | 'reason'> | undefined {
  if (!chip) {
    const reason = { zh: '失败交易记录没有本机构的卡号', en: 'the record of a failed tap names no card of ours' };
    return { class: 'CARD_UNKNOWN', queue: 'OFFLINE_UNKNOWN_CARD', reason };
  }
  const incomplete = { class: 'FLASH_INCOMPLETE', queue: 'OFFLINE_MALFORMED' } as const;
  if (atc === undefined) {
    const reason = { zh: '失败交易记录没有交易计数', en: 'the record of a failed tap tells no count' };
    return { ...incomplete, reason };
  }
  if (foreignCurrency === undefined) return undefined;
  const zh = `失败交易记录的币种 ${foreignCurrency} 不是人民币`;
  return {
    ...incomplete,
    reason: { zh, en: `the record of a failed tap is in currency ${foreignCurrency}, not yuan` },
  };
}

/** What the books answer when sums within one chunk go over the shadow. */
export function overShadow(finding: Finding): Finding {
  const amount = yuanText(finding.amountFen);
  return {
    ...finding,
    state: 'queued',
    class: 'OVER_SHADOW_BALANCE',
    queue: 'OFFLINE_OVER_LIMIT',
    reason: {
      zh: `金额 ${amount} 超过账面芯片余额`,
      en: `${amount} is over the chip’s known balance after the purchases before it`,
    },
    all: ['OVER_SHADOW_BALANCE'],
  };
}

/** An upload that is looked at again does not stand in its own way. */
function knownBefore(uploadId: Id, known: KnownPurchase | undefined): KnownPurchase | undefined {
  return known?.uploadId === uploadId ? undefined : known;
}

function wasRefunded({ refunds }: ChipFacts, atc: number): boolean {
  return refunds.some(({ from, to }) => atc >= from && atc <= to);
}

function isAllowed({ closed, denials }: Acceptor, tappedOn: string | undefined): boolean {
  if (closed) return false;
  return !denials.some(({ since, until }) => {
    const day = tappedOn ?? since;
    return day >= since && (until === null || day < until);
  });
}

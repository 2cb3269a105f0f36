import { type AuthorizationOutcome, authorizationIdOf, LoadAuthorization, type LoadRequest } from '@app/authorization';
import { type DeclineCode, topUpDecline } from '@app/compliance';
import { Transactor } from '@app/database';
import { addFen, chinaDate, CLOCK, type Clock, fen, ZERO_FEN } from '@app/kernel';
import { safeLog } from '@app/security';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ChipTimelines } from '../timeline/chip-timelines.js';
import type { LoadAnswer, LoadCommand, LoadPayer } from './load.types.js';
import { LoadBook } from './load-book.js';
import { chipDecline, firstRefusal } from './load-refusal.rules.js';
import { LoadScripts } from './load-scripts.js';
import { LoadTermsReader } from './load-terms.js';
import { OtherCardMoney, type Transfer } from './other-card-money.js';

type Refusal = LoadRequest['refusal'];

/**
 * Loads a chip (圈存), for terminals and over the air alike: the money, the load and the balance the chip told commit
 * together, and the answer carries the command that writes the new balance (R-TOPUP, R-KIOSK, R-CAP; e-cash specification,
 * load script). A decline is an answer; the same message again gets the first answer and the same command.
 */
@Injectable()
export class LoadChip {
  private readonly logger = new Logger(LoadChip.name);

  constructor(
    private readonly transactor: Transactor,
    private readonly authorizations: LoadAuthorization,
    private readonly timelines: ChipTimelines,
    private readonly book: LoadBook,
    private readonly terms: LoadTermsReader,
    private readonly otherCards: OtherCardMoney,
    private readonly scripts: LoadScripts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws BusinessDayClosedError, database errors; nothing was posted to the chip's account then */
  async load(command: LoadCommand): Promise<LoadAnswer> {
    const { payer } = command;
    if (payer.source === 'other_card') return this.fromOtherCard(command, payer);
    return this.answer(command, await this.transactor.run(() => this.decide(command, undefined)));
  }

  /** Two accounts are never moved in one commit: first the paying card's, then the chip's; what is not loaded goes back. */
  private async fromOtherCard(
    command: LoadCommand,
    payer: Extract<LoadPayer, { source: 'other_card' }>,
  ): Promise<LoadAnswer> {
    const { accountId, amountFen, originKey, refusal } = command.request;
    const loadId = authorizationIdOf(originKey);
    const known = firstRefusal(refusal ?? payer.refusal, [await this.payerDecline(command, payer)]);
    const transfer =
      known === null || (await this.otherCards.known(loadId))
        ? await this.otherCards.putBy({
            loadId,
            accountId,
            fromAccountId: payer.accountId,
            amountFen,
            pinRight: payer.pinRight === true,
          })
        : undefined;
    const asked = { ...command, request: { ...command.request, refusal: known } };
    const outcome = await this.transactor.run(() => this.decideTransfer(asked, transfer));
    if (!outcome.approved && transfer) await this.backNow(transfer);
    return this.answer(command, outcome);
  }

  private async decideTransfer(command: LoadCommand, put: Transfer | undefined): Promise<AuthorizationOutcome> {
    const transfer = put && (await this.otherCards.lock(put.loadId));
    if (!transfer) return this.decide(command, undefined);
    const refusal: Refusal =
      transfer.state === 'declined'
        ? { code: transfer.declineCode! }
        : transfer.state === 'put_by' || transfer.state === 'loaded'
          ? null
          : { code: 'REVERSED_BEFORE_ARRIVAL' };
    const outcome = await this.decide(
      { ...command, request: { ...command.request, refusal: refusal ?? command.request.refusal } },
      transfer,
    );
    if (outcome.approved && !outcome.replayed) await this.otherCards.loaded(transfer);
    if (!outcome.approved && transfer.state === 'put_by') await this.otherCards.giveBack(transfer.loadId);
    return outcome;
  }

  /** At once where nothing stands in the way; the sweep does it otherwise. */
  private async backNow({ loadId }: Transfer): Promise<void> {
    try {
      await this.otherCards.finish(loadId);
    } catch (error) {
      this.logger.warn(`the money put by for load ${loadId} goes back later`, safeLog(error));
    }
  }

  private async payerDecline(
    { request, count }: LoadCommand,
    payer: Extract<LoadPayer, { source: 'other_card' }>,
  ): Promise<DeclineCode | null> {
    const chip = count && (await this.timelines.find(count.chip));
    const ofChip = chipDecline(chip, count, request.refusal);
    if (ofChip) return ofChip;
    if (payer.accountId === request.accountId) return 'INVALID_TRANSACTION';
    if (!(await this.terms.haveOneHolder(request.accountId, payer.accountId))) return 'LOAD_OTHER_HOLDER';
    return payer.pinRight === null ? 'PIN_REQUIRED' : null;
  }

  /** One commit: the money and all that is known by it, under the chip's lock. */
  private async decide(command: LoadCommand, transfer: Transfer | undefined): Promise<AuthorizationOutcome> {
    const { request, payer, count } = command;
    const chip = count && (await this.timelines.lock(count.chip));
    const codes = [
      chipDecline(chip, count, request.refusal),
      await this.countDecline(command),
      await this.topUpDecline(command),
    ];
    const outcome = await this.authorizations.load({
      ...request,
      kind: 'load',
      source: payer.source === 'cash' ? 'cash' : payer.source === 'other_card' ? 'set_aside' : 'account',
      refusal: firstRefusal(request.refusal, codes),
      chipBalanceFen: count?.balanceFen ?? ZERO_FEN,
      purseCapFen: chip?.purseCapFen ?? ZERO_FEN,
      ...(payer.source === 'other_card' ? { subjectId: authorizationIdOf(request.originKey) } : {}),
      ...(transfer ? { putByAccountId: transfer.fromAccountId } : {}),
    });
    if (!outcome.replayed) await this.keep(command, outcome);
    return outcome.replayed && outcome.approved ? this.unlessUndone(outcome) : outcome;
  }

  /** One cryptogram asks for one load, whichever way it comes: a script writes a balance, so two would be one. */
  private async countDecline({ request, count }: LoadCommand): Promise<DeclineCode | null> {
    if (!count) return null;
    const loadId = authorizationIdOf(request.originKey);
    const others = (await this.book.ofCount(count.chip, count.atc)).filter((load) => load.loadId !== loadId);
    return others.length > 0 ? 'CHIP_AUTHENTICATION_FAILED' : null;
  }

  private async topUpDecline({ request, payer }: LoadCommand): Promise<DeclineCode | null> {
    if (payer.source !== 'cash') return null;
    const terms = await this.terms.of(request.accountId);
    if (!terms) return null;
    const today = chinaDate(this.clock.now());
    const kiosk = payer.kiosk ? { todayFen: await this.book.kioskDay(request.accountId, today) } : undefined;
    const { kind, anonymousTopUp: anonymousAllowed } = terms;
    return topUpDecline(
      { method: 'cash', kind, anonymousAllowed, amountFen: request.amountFen, ...(kiosk ? { kiosk } : {}) },
      today,
    );
  }

  private async keep({ request, payer, count }: LoadCommand, outcome: AuthorizationOutcome): Promise<void> {
    if (!count) return;
    const { chip, atc, balanceFen } = count;
    if (balanceFen === undefined) return this.timelines.addIdleCount(chip, atc);
    const { approved, authorizationId, occurredAt: at, businessDate, rrn } = outcome;
    await this.timelines.addAnchor(chip, { source: approved ? 'LOAD' : 'ONLINE', atc, balanceFen, at });
    if (!approved) return;
    await this.book.keep({
      ...chip,
      atc,
      loadId: authorizationId,
      kind: 'load',
      source: payer.source,
      amountFen: request.amountFen,
      balanceBeforeFen: balanceFen,
      subjectId: payer.source === 'other_card' ? authorizationId : null,
      merchantId: request.merchantId,
      terminalId: request.terminalId,
      kiosk: payer.source === 'cash' && payer.kiosk,
      businessDate,
      rrn,
    });
  }

  /** A load that was taken back gets no command again, whoever still has its message. */
  private async unlessUndone(outcome: AuthorizationOutcome): Promise<AuthorizationOutcome> {
    const load = await this.book.byId(outcome.authorizationId);
    if (load?.outcome !== 'FAILED') return outcome;
    return { ...outcome, approved: false, declineCode: 'REVERSED_BEFORE_ARRIVAL', rule: null };
  }

  private async answer({ count, request }: LoadCommand, outcome: AuthorizationOutcome): Promise<LoadAnswer> {
    if (!outcome.approved || count?.balanceFen === undefined) return { outcome };
    const script = await this.scripts.setBalance(count, addFen(count.balanceFen, fen(request.amountFen)));
    return { outcome, script };
  }
}

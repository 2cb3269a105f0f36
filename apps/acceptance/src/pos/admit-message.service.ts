import { declineOf } from '@app/compliance';
import { Iso8583FormatError, parseTransactionClass } from '@app/iso8583';
import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { TerminalProfile } from '../terminals/terminal-directory.service.js';
import { type Exchange, originKeyOf, type TerminalExchange } from './exchange.js';
import { bearsMac, MessageAuthentication } from './message-authentication.js';
import { formatRefusal, MessageRefusal } from './message-refusal.js';
import { TerminalProfiles } from './terminal-profiles.js';

/** How a message came through the first checks: with what is known of its terminal, and what it is refused for. */
export interface Admission {
  readonly terminal: TerminalProfile | undefined;
  readonly macVerified: boolean;
  /** Undefined when refused. */
  readonly admitted: TerminalExchange | undefined;
  readonly refusal: MessageRefusal | undefined;
}

const KEY_IS_KNOWN = 'SELECT EXISTS (SELECT FROM ledger.origin_guard WHERE origin_key = $1) AS known';

/**
 * The checks every message goes through, in the order that answers: unknown terminal 97, other merchant's 03, MAC A0,
 * field 60 30, batch 77, suspended 58 (POS specification, Host behaviour). A terminal that was removed or swapped is unknown,
 * but for the reversals of its last batch: what it had no answer to is given back.
 */
@Injectable()
export class AdmitMessage {
  constructor(
    private readonly profiles: TerminalProfiles,
    private readonly authentication: MessageAuthentication,
    private readonly transactor: Transactor,
  ) {}

  async admit(exchange: Exchange): Promise<Admission> {
    const known = await this.profiles.find(exchange.terminalNo);
    if (!known || (known.status === 'removed' && exchange.kind !== 'reversal'))
      return refused(undefined, false, new MessageRefusal('TERMINAL_UNKNOWN', `terminal ${exchange.terminalNo}`));
    const withMac = bearsMac(exchange.message.mti);
    const { terminal, verified } = withMac
      ? await this.authentication.check(exchange.payload, known)
      : { terminal: known, verified: false };
    if (terminal.merchant.merchantNo !== exchange.merchantNo)
      return refused(terminal, verified, new MessageRefusal('TERMINAL_OF_OTHER_MERCHANT', 'merchant number differs'));
    if (withMac && !verified) return refused(terminal, false, new MessageRefusal('MAC_INVALID', macReason(terminal)));
    try {
      return {
        terminal,
        macVerified: verified,
        admitted: await this.admitted(exchange, terminal, verified, withMac),
        refusal: undefined,
      };
    } catch (error) {
      if (error instanceof MessageRefusal) return refused(terminal, verified, error);
      throw error;
    }
  }

  private async admitted(
    exchange: Exchange,
    profile: TerminalProfile,
    macVerified: boolean,
    financial: boolean,
  ): Promise<TerminalExchange> {
    const { type, batch } = classOf(exchange);
    let admitted: TerminalExchange = { ...exchange, terminal: profile, macVerified, type, batch };
    // A purchase the chip has paid is taken whatever became of batch and terminal since.
    if (exchange.kind === 'ecash_upload') return admitted;
    if (financial && Number(batch) !== profile.batchNo) {
      const terminal = (await this.profiles.reread(profile.terminalNo)) ?? profile;
      admitted = { ...admitted, terminal };
      // A repetition is answered as before, though its batch is closed meanwhile.
      if (Number(batch) !== terminal.batchNo && !(await this.isRepetition(admitted)))
        throw new MessageRefusal('BATCH_MISMATCH', `batch ${batch}, open is ${terminal.batchNo}`);
    }
    if (exchange.kind !== 'reversal') assertInService(admitted.terminal);
    return admitted;
  }

  private async isRepetition(exchange: TerminalExchange): Promise<boolean> {
    const [row] = await this.transactor.query<{ known: boolean }>(KEY_IS_KNOWN, [originKeyOf(exchange)]);
    return row!.known;
  }
}

function refused(terminal: TerminalProfile | undefined, macVerified: boolean, refusal: MessageRefusal): Admission {
  return { terminal, macVerified, admitted: undefined, refusal };
}

function macReason({ mak, signedOn }: TerminalProfile): string {
  return mak && signedOn ? 'the MAC does not fit the message' : 'the terminal is not signed in';
}

function classOf({ message }: Exchange): { type: string; batch: string } {
  try {
    return parseTransactionClass(message.fields[60] ?? '');
  } catch (error) {
    if (error instanceof Iso8583FormatError) throw formatRefusal(60, 'type and batch');
    throw error;
  }
}

function assertInService({ status, terminalNo }: TerminalProfile): void {
  if (status !== 'active')
    throw new MessageRefusal('TERMINAL_SUSPENDED', `${terminalNo}: ${declineOf('TERMINAL_SUSPENDED').text.en}`);
}

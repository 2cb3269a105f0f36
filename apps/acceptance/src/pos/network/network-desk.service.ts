import { newRrn } from '@app/authorization';
import { type Fields, signInKind } from '@app/iso8583';
import { chinaDate, CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { AnswerWriter } from '../answer-writer.js';
import type { TerminalExchange } from '../exchange.js';
import { MessageRefusal } from '../message-refusal.js';
import { SignInTerminal } from './sign-in-terminal.service.js';
import { SignOffTerminal } from './sign-off-terminal.service.js';

/**
 * Sign-in, sign-off and echo. Parameter downloads are answered with 40: this host hands out no chip parameters, and its
 * answers never ask a terminal to fetch any.
 */
@Injectable()
export class NetworkDesk {
  constructor(
    private readonly writer: AnswerWriter,
    private readonly signIn: SignInTerminal,
    private readonly signOff: SignOffTerminal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Fields of the answer. @throws MessageRefusal */
  async answer(exchange: TerminalExchange): Promise<Fields> {
    const { kind, message, terminal, terminalNo } = exchange;
    const networkCode = message.fields[60]?.slice(8, 11) ?? '';
    const further: Fields = {};
    if (kind === 'sign_in') {
      const { batch, keyBlock } = await this.signIn.signIn(terminalNo, signInKind(networkCode)!);
      Object.assign(further, { 60: `00${batch}${networkCode}`, 62: keyBlock });
    } else if (kind === 'sign_off') {
      await this.signOff.signOff(terminal);
    } else if (kind !== 'echo') {
      throw new MessageRefusal('UNSUPPORTED', `${kind} (${message.mti} ${networkCode})`);
    }
    const now = this.clock.now();
    return this.writer.networkFields(
      message.fields,
      { code: '00', occurredAt: now, rrn: newRrn(chinaDate(now)) },
      further,
    );
  }
}

import {
  decodeMessage,
  Iso8583FormatError,
  type Iso8583Message,
  type PartialMessage,
  transactionKind,
} from '@app/iso8583';
import { Injectable } from '@nestjs/common';
import type { Exchange } from './exchange.js';
import { TerminalProfiles } from './terminal-profiles.js';

const BITMAP_OFFSET = 13;
const FIELD_52 = { byte: BITMAP_OFFSET + 6, bit: 0x10 };

/** A payload that is no message, with what an answer needs as far as it could be read. */
export class UnreadableMessage extends Error {
  override readonly name = 'UnreadableMessage';

  constructor(
    /** Reason and field number, nothing of the content. */
    readonly reason: string,
    readonly read: PartialMessage,
  ) {
    super(reason);
  }
}

/** Reads payloads as messages. */
@Injectable()
export class MessageReader {
  constructor(private readonly profiles: TerminalProfiles) {}

  /** @throws UnreadableMessage */
  async read(payload: Buffer, source: string): Promise<Exchange> {
    const message = await this.decode(payload);
    const { 3: processingCode, 11: trace, 25: condition, 41: terminalNo, 42: merchantNo, 60: field60 } = message.fields;
    if (!trace || !terminalNo || !merchantNo)
      throw new UnreadableMessage('fields 11, 41 and 42 are not all there', message);
    const kind = transactionKind(message.mti, processingCode, condition, field60);
    return { payload, message, kind, trace, terminalNo, merchantNo, source };
  }

  private async decode(payload: Buffer): Promise<Iso8583Message> {
    try {
      return decodeMessage(payload);
    } catch (error) {
      if (!(error instanceof Iso8583FormatError)) throw error;
      return (await this.decodeWithSm4Pin(payload, error.read)) ?? this.unreadable(error);
    }
  }

  /** The PIN block of an SM4 terminal has 16 bytes; which terminal it is, only the message tells. */
  private async decodeWithSm4Pin(payload: Buffer, read: PartialMessage): Promise<Iso8583Message | undefined> {
    const terminalNo = read.fields[41];
    if (!terminalNo || (payload[FIELD_52.byte]! & FIELD_52.bit) === 0) return undefined;
    if ((await this.profiles.find(terminalNo))?.algorithm !== 'SM4') return undefined;
    try {
      return decodeMessage(payload, { pinBlockBytes: 16 });
    } catch {
      return undefined;
    }
  }

  private unreadable(error: Iso8583FormatError): never {
    throw new UnreadableMessage(error.message, error.read);
  }
}

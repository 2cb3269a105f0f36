import { splitDolData } from '@app/ecash';
import { type Fen, ZERO_FEN } from '@app/kernel';
import { answered, type CommandApdu, element, parseCommand, status, SW } from './apdu.js';
import { bcd, CardTransaction } from './card-transaction.js';
import { chipCryptography, type ChipCryptography } from './chip-cryptography.js';
import {
  APPLICATION_FCI,
  APPLICATION_ID,
  applicationRecord,
  type CardInterface,
  CONTACT_PDOL,
  LAST_SFI,
  LOG_FORMAT,
  LOG_SFI,
  PDOL,
  PPSE_FCI,
  PPSE_NAME,
} from './chip-files.js';
import { ChipMemory, type ChipState, type ChipStore } from './chip-memory.js';
import type { ChipPersonalization } from './personalization.js';

export interface ChipOptions {
  /** Where the memory outlives the object; without it the chip forgets with the process. */
  readonly store?: ChipStore;
  /** Shared by all chips of a profile; made of the profile with OpenSSL unless told. */
  readonly cryptography?: ChipCryptography;
}

const CRYPTOGRAM_KINDS = { 0x00: 'AAC', 0x40: 'TC', 0x80: 'ARQC' } as const;
/** The shortest part of an application identifier by which one may be selected. */
const MIN_NAME_BYTES = 5;

/**
 * A PBOC e-cash chip that speaks APDUs, contactless (qPBOC) and in contact (e-cash specification, The tap). Between two
 * commands its power may be cut at any time: what it answered is in its memory, what was under way is forgotten.
 * It has no offline data authentication, as no card certificate is made for it.
 */
export class VirtualChip {
  private readonly memory: ChipMemory;
  private readonly cryptography: ChipCryptography;
  private wire: CardInterface = 'contactless';
  private selected = false;
  private begun = false;
  private transaction: CardTransaction | undefined;

  constructor(
    private readonly card: ChipPersonalization,
    options: ChipOptions = {},
  ) {
    this.cryptography = options.cryptography ?? chipCryptography(card.profile);
    const { capFen, perTransactionLimitFen, resetThresholdFen, balanceFen = ZERO_FEN } = card;
    const limits = { capFen, perTransactionLimitFen, resetThresholdFen };
    const fresh = { atc: 0, lastOnlineAtc: 0, balanceFen, ...limits, log: [] };
    this.memory = new ChipMemory(fresh, options.store);
  }

  /** What the chip truly holds, for tests and for whoever must know the truth; a terminal asks with APDUs. */
  get state(): ChipState {
    return this.memory.state;
  }

  /** The chip enters a field or a slot: everything but its memory is as new. */
  powerOn(wire: CardInterface = 'contactless'): void {
    this.wire = wire;
    this.selected = false;
    this.begun = false;
    this.transaction = undefined;
  }

  /**
   * Answers a command: data and status, at least the two bytes of the status.
   * @throws whatever the store throws when it cannot save; nothing was changed then, and no answer leaves the chip
   */
  transmit(bytes: Buffer): Buffer {
    const command = parseCommand(bytes);
    if (!command) return status(SW.WRONG_LENGTH);
    switch (command.ins) {
      case 0xa4:
        return this.inClass(0x00, command, () => this.select(command));
      case 0xb2:
        return this.inClass(0x00, command, () => this.readRecord(command));
      case 0x82:
        return this.inClass(0x00, command, () => this.externalAuthenticate(command));
      case 0xa8:
        return this.inClass(0x80, command, () => this.getProcessingOptions(command));
      case 0xae:
        return this.inClass(0x80, command, () => this.generateAc(command));
      case 0xca:
        return this.inClass(0x80, command, () => this.getData(command));
      case 0xda:
        // The purse is only written under secure messaging: a plain PUT DATA lacks its MAC.
        if (command.cla === 0x00 || command.cla === 0x80) return status(SW.MAC_MISSING);
        return this.inClass(0x04, command, () => this.putData(command));
      default:
        return status(SW.UNKNOWN_INSTRUCTION);
    }
  }

  private inClass(cla: number, command: CommandApdu, answer: () => Buffer): Buffer {
    return command.cla === cla ? answer() : status(SW.UNKNOWN_CLASS);
  }

  private select({ p1, p2, data }: CommandApdu): Buffer {
    if (p1 !== 0x04 || p2 !== 0x00) return status(SW.WRONG_P1_P2);
    this.powerOn(this.wire);
    if (data.equals(PPSE_NAME) && this.wire === 'contactless') return answered(PPSE_FCI);
    const named = data.length >= MIN_NAME_BYTES && APPLICATION_ID.subarray(0, data.length).equals(data);
    if (!named) return status(SW.FILE_NOT_FOUND);
    this.selected = true;
    return answered(APPLICATION_FCI[this.wire]);
  }

  private getProcessingOptions({ p1, p2, data }: CommandApdu): Buffer {
    if (p1 !== 0 || p2 !== 0) return status(SW.WRONG_P1_P2);
    if (!this.selected || this.begun) return status(SW.CONDITIONS_NOT_SATISFIED);
    const pdol = this.wire === 'contactless' ? PDOL : CONTACT_PDOL;
    if (data[0] !== 0x83) return status(SW.WRONG_DATA);
    if (data.length !== 2 + pdol.dataBytes || data[1] !== pdol.dataBytes) return status(SW.WRONG_LENGTH);
    // Copied: the log is written from these long after the reader may have used its buffer again.
    const options = splitDolData(pdol.entries, Buffer.from(data.subarray(2)));
    this.begun = true;
    this.transaction = CardTransaction.begin(this.card, this.memory, this.cryptography, this.wire, options);
    if (!this.transaction) return status(SW.CONDITIONS_NOT_SATISFIED);
    return this.wire === 'contactless' ? this.transaction.tap() : this.transaction.insert();
  }

  /** Readable after the selection alone too: a terminal that lost the chip reads on without a new transaction. */
  private readRecord({ p1, p2 }: CommandApdu): Buffer {
    if (!this.selected) return status(SW.CONDITIONS_NOT_SATISFIED);
    if ((p2 & 0x07) !== 0x04 || p1 === 0) return status(SW.WRONG_P1_P2);
    const sfi = p2 >> 3;
    if (sfi === LOG_SFI) {
      const logged = this.memory.logRecord(p1);
      return logged ? answered(logged) : status(SW.RECORD_NOT_FOUND);
    }
    const record = applicationRecord(this.card, sfi, p1);
    if (!record) return status(sfi >= 1 && sfi <= LAST_SFI ? SW.RECORD_NOT_FOUND : SW.FILE_NOT_FOUND);
    if (sfi === LAST_SFI) this.transaction?.lastRecordAsked();
    return answered(record);
  }

  private generateAc({ p1, p2, data }: CommandApdu): Buffer {
    const wanted = CRYPTOGRAM_KINDS[p1 as keyof typeof CRYPTOGRAM_KINDS];
    if (!wanted || p2 !== 0) return status(SW.WRONG_P1_P2);
    return this.transaction?.generate(wanted, Buffer.from(data)) ?? status(SW.CONDITIONS_NOT_SATISFIED);
  }

  private externalAuthenticate({ p1, p2, data }: CommandApdu): Buffer {
    if (p1 !== 0 || p2 !== 0) return status(SW.WRONG_P1_P2);
    return this.transaction?.authenticateIssuer(data) ?? status(SW.CONDITIONS_NOT_SATISFIED);
  }

  private putData({ p1, p2, data }: CommandApdu): Buffer {
    if (p1 !== 0x9f || p2 !== 0x79) return status(SW.DATA_NOT_FOUND);
    return this.transaction?.putBalance(data) ?? status(SW.CONDITIONS_NOT_SATISFIED);
  }

  private getData({ p1, p2 }: CommandApdu): Buffer {
    if (!this.selected) return status(SW.CONDITIONS_NOT_SATISFIED);
    const tag = (p1 << 8) | p2;
    const value = this.dataObject(tag);
    return value ? answered(element(tag, value)) : status(SW.DATA_NOT_FOUND);
  }

  private dataObject(tag: number): Buffer | undefined {
    const { atc, lastOnlineAtc, balanceFen, capFen, perTransactionLimitFen, resetThresholdFen } = this.state;
    const amount = (amountFen: Fen) => bcd(amountFen, 6);
    const count = (value: number) => Buffer.of(value >> 8, value & 0xff);
    switch (tag) {
      case 0x9f79:
        return amount(balanceFen);
      case 0x9f77:
        return amount(capFen);
      case 0x9f78:
        return amount(perTransactionLimitFen);
      case 0x9f6d:
        return amount(resetThresholdFen);
      case 0x9f36:
        return count(atc);
      case 0x9f13:
        return count(lastOnlineAtc);
      case 0x9f4f:
        return LOG_FORMAT;
      default:
        return undefined;
    }
  }
}

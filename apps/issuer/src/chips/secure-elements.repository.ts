import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Id, notFound } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { SecureElementView } from './secure-element.schemas.js';
import type { SecureElementCommand, SecureElementState } from './secure-element.states.js';

export interface SecureElement {
  readonly secureElementId: Id;
  readonly serialNo: string;
  readonly accountId: Id;
  readonly psn: string;
  readonly cardId: Id;
  readonly transportKeyId: Id;
  readonly state: SecureElementState;
  readonly lastCounter: number;
}

export interface OpenCommand {
  readonly counterNo: number;
  readonly command: SecureElementCommand;
  readonly script: Buffer;
}

const SELECT = `SELECT secure_element_id AS "secureElementId", serial_no AS "serialNo", account_id AS "accountId", psn,
  card_id AS "cardId", transport_key_id AS "transportKeyId", state, last_counter AS "lastCounter"
  FROM issuer.secure_element`;

/** Secure elements and the commands sent to them. */
@Injectable()
export class SecureElementRows {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(element: Omit<SecureElement, 'state' | 'lastCounter'>): Promise<SecureElement> {
    const { secureElementId, serialNo, accountId, psn, cardId, transportKeyId } = element;
    await this.transactor.query(
      `INSERT INTO issuer.secure_element VALUES ($1, $2, $3, $4, $5, $6, 'requested', 0, $7)`,
      [secureElementId, serialNo, accountId, psn, cardId, transportKeyId, this.clock.now()],
    );
    return { ...element, state: 'requested', lastCounter: 0 };
  }

  /** Locked until the transaction ends. @throws Refusal `NOT_FOUND` */
  async lock(secureElementId: Id): Promise<SecureElement> {
    const [row] = await this.transactor.query<SecureElement>(
      `${SELECT} WHERE secure_element_id = $1 FOR NO KEY UPDATE`,
      [secureElementId],
    );
    if (!row) throw elementNotFound();
    return row;
  }

  /** @throws Refusal `NOT_FOUND` */
  async find(secureElementId: Id): Promise<SecureElement> {
    const [row] = await this.transactor.query<SecureElement>(`${SELECT} WHERE secure_element_id = $1`, [
      secureElementId,
    ]);
    if (!row) throw elementNotFound();
    return row;
  }

  async openCommand(secureElementId: Id): Promise<OpenCommand | undefined> {
    const [row] = await this.transactor.query<OpenCommand>(
      `SELECT counter_no AS "counterNo", command, script_cipher AS script FROM issuer.secure_element_command
       WHERE secure_element_id = $1 AND outcome IS NULL`,
      [secureElementId],
    );
    return row;
  }

  async addCommand(element: SecureElement, command: OpenCommand, reason: string, requestedBy: string): Promise<void> {
    const { secureElementId } = element;
    await this.transactor.query('UPDATE issuer.secure_element SET last_counter = $2 WHERE secure_element_id = $1', [
      secureElementId,
      command.counterNo,
    ]);
    await this.transactor.query(
      `INSERT INTO issuer.secure_element_command
         (secure_element_id, counter_no, command, reason, script_cipher, requested_by, requested_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [secureElementId, command.counterNo, command.command, reason, command.script, requestedBy, this.clock.now()],
    );
  }

  async endCommand(secureElementId: Id, counterNo: number, outcome: 'done' | 'failed'): Promise<void> {
    await this.transactor.query(
      `UPDATE issuer.secure_element_command SET outcome = $3, answered_at = $4
       WHERE secure_element_id = $1 AND counter_no = $2`,
      [secureElementId, counterNo, outcome, this.clock.now()],
    );
  }

  async setState(secureElementId: Id, state: SecureElementState): Promise<void> {
    await this.transactor.query('UPDATE issuer.secure_element SET state = $2 WHERE secure_element_id = $1', [
      secureElementId,
      state,
    ]);
  }

  /** @throws Refusal `NOT_FOUND` */
  async view(secureElementId: Id): Promise<SecureElementView> {
    const commands = await this.transactor.query<CommandRow>(
      `SELECT counter_no AS "counterNo", command, reason, requested_by AS "requestedBy", requested_at AS "requestedAt",
         outcome, answered_at AS "answeredAt"
       FROM issuer.secure_element_command WHERE secure_element_id = $1 ORDER BY counter_no`,
      [secureElementId],
    );
    const { cardId, serialNo, psn, state } = await this.find(secureElementId);
    return { secureElementId, cardId, serialNo, psn, state, commands: commands.map(commandView) };
  }
}

type CommandView = SecureElementView['commands'][number];
type CommandRow = Omit<CommandView, 'requestedAt' | 'answeredAt'> & { requestedAt: Date; answeredAt: Date | null };

function commandView(row: CommandRow): CommandView {
  return {
    ...row,
    requestedAt: row.requestedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
  };
}

function elementNotFound() {
  return notFound({ zh: '安全单元', en: 'secure element' });
}

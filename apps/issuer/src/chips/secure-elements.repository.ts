import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Id, notFound } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { SecureElementQuery, SecureElementView } from './secure-element.schemas.js';
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
    const [view] = await this.views('e.secure_element_id = $1', [secureElementId], 1);
    if (!view) throw elementNotFound();
    return view;
  }

  /** Newest first, below `before`. */
  list({ cardId, state, open }: SecureElementQuery, before: Id | null, count: number): Promise<SecureElementView[]> {
    return this.views(
      `($1::bigint IS NULL OR e.secure_element_id < $1) AND ($2::bigint IS NULL OR e.card_id = $2)
       AND ($3::text IS NULL OR e.state = $3)
       AND ($4::boolean IS NULL OR $4 = EXISTS (SELECT FROM issuer.secure_element_command c
         WHERE c.secure_element_id = e.secure_element_id AND c.outcome IS NULL))`,
      [before, cardId ?? null, state ?? null, open ?? null],
      count,
    );
  }

  private async views(condition: string, values: unknown[], count: number): Promise<SecureElementView[]> {
    const rows = await this.transactor.query<ViewRow>(
      `SELECT e.secure_element_id AS "secureElementId", e.card_id AS "cardId", k.pan_masked AS "panMasked",
         e.serial_no AS "serialNo", e.psn, e.state, e.created_at AS "createdAt",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('counterNo', c.counter_no, 'command', c.command, 'reason', c.reason,
            'requestedBy', c.requested_by, 'requestedAt', c.requested_at, 'outcome', c.outcome, 'answeredAt', c.answered_at)
            ORDER BY c.counter_no), '[]')
          FROM issuer.secure_element_command c WHERE c.secure_element_id = e.secure_element_id) AS commands
       FROM issuer.secure_element e JOIN issuer.card k USING (card_id)
       WHERE ${condition} ORDER BY e.secure_element_id DESC LIMIT ${count}`,
      values,
    );
    return rows.map(({ createdAt, commands, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      commands: commands.map(commandView),
    }));
  }
}

type CommandView = SecureElementView['commands'][number];
type ViewRow = Omit<SecureElementView, 'createdAt'> & { readonly createdAt: Date };

/** Instants inside JSON come as PostgreSQL writes them. */
function commandView(row: CommandView): CommandView {
  return {
    ...row,
    requestedAt: new Date(row.requestedAt).toISOString(),
    answeredAt: row.answeredAt === null ? null : new Date(row.answeredAt).toISOString(),
  };
}

function elementNotFound() {
  return notFound({ zh: '安全单元', en: 'secure element' });
}

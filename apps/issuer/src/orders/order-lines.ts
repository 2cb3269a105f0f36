import { Transactor } from '@app/database';
import type { Id } from '@app/kernel';
import { maskIdNumber, PanVault } from '@app/security';
import { Injectable } from '@nestjs/common';
import type { Recipient } from '../recipients/recipient.rules.js';

const ROWS_PER_STATEMENT = 1_000;

/** Stores the lines of an order, holders' ID numbers encrypted (R-PRIVACY). */
@Injectable()
export class OrderLines {
  constructor(
    private readonly transactor: Transactor,
    private readonly vault: PanVault,
  ) {}

  /** Lines are numbered from 1 in the order of the list. */
  async store(orderId: Id, recipients: readonly Recipient[]): Promise<void> {
    for (let from = 0; from < recipients.length; from += ROWS_PER_STATEMENT) {
      await this.insert(orderId, from, recipients.slice(from, from + ROWS_PER_STATEMENT));
    }
  }

  private async insert(orderId: Id, from: number, recipients: readonly Recipient[]): Promise<void> {
    const ids = await Promise.all(recipients.map((recipient) => this.sealed(recipient)));
    await this.transactor.query(
      `INSERT INTO issuer.order_line (order_id, line_no, kind, face_fen, recipient_name, phone, id_type,
         id_number_cipher, id_number_hash, id_number_masked, note)
       SELECT $1, l.* FROM unnest($2::int[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::bytea[],
         $9::bytea[], $10::text[], $11::text[]) AS l`,
      [
        orderId,
        recipients.map((_, index) => from + index + 1),
        recipients.map((recipient) => recipient.kind),
        recipients.map((recipient) => recipient.faceFen),
        recipients.map((recipient) => recipient.name ?? null),
        recipients.map((recipient) => recipient.phone ?? null),
        recipients.map((recipient) => recipient.holder?.idType ?? null),
        ids.map((id) => id?.cipher ?? null),
        ids.map((id) => id?.hash ?? null),
        ids.map((id) => id?.masked ?? null),
        recipients.map((recipient) => recipient.note ?? null),
      ],
    );
  }

  private async sealed(recipient: Recipient): Promise<{ cipher: Buffer; hash: Buffer; masked: string } | undefined> {
    if (!recipient.holder) return undefined;
    const { idNumber } = recipient.holder;
    return {
      cipher: await this.vault.encryptIdNumber(idNumber),
      hash: await this.vault.idNumberHash(idNumber),
      masked: maskIdNumber(idNumber),
    };
  }
}

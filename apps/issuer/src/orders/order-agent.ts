import type { RegisteredPerson } from '@app/compliance';
import { Transactor } from '@app/database';
import { Refusal } from '@app/kernel';
import { maskIdNumber, PanVault } from '@app/security';
import { Injectable } from '@nestjs/common';
import { isIdNumberValid } from '../customers/identity.rules.js';
import type { OrderForm } from './order.schemas.js';

/** Someone who buys on behalf of a purchaser, as the rules look at it and as it is kept. */
export interface OrderAgent {
  readonly person: RegisteredPerson;
  readonly name: string | null;
  readonly idType: string | null;
  readonly idNumberCipher: Buffer | null;
  readonly idNumberHash: Buffer | null;
  readonly idNumberMasked: string | null;
}

/** Finds out who an order's agent is. */
@Injectable()
export class OrderAgents {
  constructor(
    private readonly transactor: Transactor,
    private readonly vault: PanVault,
  ) {}

  /**
   * The agent a form tells of; undefined when it tells of none. Its identity counts as verified when it is that of a
   * registered individual whose documents two persons of the issuer have looked at.
   * @throws Refusal `ID_NUMBER_INVALID` (R-REGISTER)
   */
  async of({ agentName, agentIdType, agentIdNumber }: OrderForm): Promise<OrderAgent | undefined> {
    if (agentName === undefined && agentIdType === undefined && agentIdNumber === undefined) return undefined;
    const name = agentName ?? null;
    const called = name === null ? {} : { name };
    if (agentIdType === undefined || agentIdNumber === undefined) {
      const nothing = { idType: null, idNumberCipher: null, idNumberHash: null, idNumberMasked: null };
      return { person: { ...called, idVerified: false }, name, ...nothing };
    }
    if (!isIdNumberValid(agentIdType, agentIdNumber)) throw idNumberInvalid();
    const idNumberHash = await this.vault.idNumberHash(agentIdNumber);
    const idNumberMasked = maskIdNumber(agentIdNumber);
    const idVerified = await this.isVerified(name, agentIdType, idNumberHash);
    return {
      person: { ...called, idType: agentIdType, idNumber: idNumberMasked, idVerified },
      name,
      idType: agentIdType,
      idNumberCipher: await this.vault.encryptIdNumber(agentIdNumber),
      idNumberHash,
      idNumberMasked,
    };
  }

  private async isVerified(name: string | null, idType: string, idNumberHash: Buffer): Promise<boolean> {
    const [row] = await this.transactor.query<{ verified: boolean }>(
      `SELECT EXISTS (SELECT FROM issuer.customer
         WHERE type = 'individual' AND kyc_state = 'verified' AND id_number_hash = $1 AND id_type = $2 AND name = $3)
       AS verified`,
      [idNumberHash, idType, name],
    );
    return row!.verified;
  }
}

function idNumberInvalid(): Refusal {
  const text = {
    zh: '代理人证件号码不正确（位数或校验位）',
    en: 'the agent’s ID number is wrong (length or check digit)',
  };
  return new Refusal('ID_NUMBER_INVALID', text, {
    rule: 'R-REGISTER',
    details: [{ field: 'agentIdNumber', code: 'ID_NUMBER_INVALID', message: text, rule: 'R-REGISTER' }],
  });
}

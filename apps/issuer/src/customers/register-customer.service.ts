import { AuditTrail, Users } from '@app/access';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Id, newId, Refusal } from '@app/kernel';
import { maskIdNumber, PanVault } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import type { RegisterCustomer } from './customer.schemas.js';
import { isCreditCodeValid, isIdNumberValid } from './identity.rules.js';

/** R-REGISTER: records a purchaser, identified by document, together with the login that acts for it. */
@Injectable()
export class RegisterCustomerService {
  constructor(
    private readonly transactor: Transactor,
    private readonly vault: PanVault,
    private readonly users: Users,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws Refusal `CREDIT_CODE_INVALID`, `ID_NUMBER_INVALID` (R-REGISTER); `CUSTOMER_EXISTS` 409: a customer is
   *   identified once; and what `Users.create` refuses
   */
  async register(input: RegisterCustomer): Promise<Id> {
    const person = input.type === 'unit' ? input.handler : { ...input, phone: input.phone };
    if (input.type === 'unit' && !isCreditCodeValid(input.creditCode)) throw creditCodeInvalid();
    if (!isIdNumberValid(person.idType, person.idNumber)) throw idNumberInvalid(input.type);
    return this.transactor.run(async () => {
      const customerId = newId();
      const hash = await this.vault.idNumberHash(person.idNumber);
      const inserted = await this.transactor.query(
        `INSERT INTO issuer.customer (customer_id, type, name, credit_code, address, contact_phone, person_name, id_type,
           id_number_cipher, id_number_hash, id_number_masked, person_phone, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT DO NOTHING RETURNING customer_id`,
        [
          customerId,
          input.type,
          input.name,
          input.type === 'unit' ? input.creditCode : null,
          input.type === 'unit' ? (input.address ?? null) : null,
          input.type === 'unit' ? input.contactPhone : input.phone,
          person.name,
          person.idType,
          await this.vault.encryptIdNumber(person.idNumber),
          hash,
          maskIdNumber(person.idNumber),
          person.phone,
          this.clock.now(),
        ],
      );
      if (inserted.length === 0) throw customerExists();
      const { login, password, name } = input.user;
      await this.users.create({ login, password, name: name ?? person.name, roles: ['purchaser'], customerId });
      await this.audit.record({
        system: 'registration',
        action: 'issuer.customer-registered',
        objectType: 'customer',
        objectId: customerId,
        change: { type: input.type, name: input.name, login },
      });
      return customerId;
    });
  }
}

function creditCodeInvalid(): Refusal {
  const text = {
    zh: '统一社会信用代码不正确（校验位）',
    en: 'the unified social credit code is wrong (check character)',
  };
  return new Refusal('CREDIT_CODE_INVALID', text, {
    rule: 'R-REGISTER',
    details: [{ field: '/creditCode', code: 'CREDIT_CODE_INVALID', message: text }],
  });
}

function idNumberInvalid(type: RegisterCustomer['type']): Refusal {
  const field = type === 'unit' ? '/handler/idNumber' : '/idNumber';
  const text = { zh: '证件号码不正确（位数或校验位）', en: 'the ID number is wrong (length or check digit)' };
  return new Refusal('ID_NUMBER_INVALID', text, {
    rule: 'R-REGISTER',
    details: [{ field, code: 'ID_NUMBER_INVALID', message: text }],
  });
}

function customerExists(): Refusal {
  return new Refusal(
    'CUSTOMER_EXISTS',
    {
      zh: '该客户已登记，请使用已有账号登录',
      en: 'this customer is registered already: log in with the existing user',
    },
    { status: 409, rule: 'R-REGISTER' },
  );
}

import { Transactor } from '@app/database';
import { decodeCursor, page, type Page } from '@app/http';
import { type Id, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { CustomerView } from './customer.schemas.js';
import { type IdType, maskPhone } from './identity.rules.js';

export type KycState = 'pending' | 'verified' | 'rejected';

/** A customer as kept; of the ID document only type and masked number come out. */
export interface Customer {
  readonly customerId: Id;
  readonly type: 'unit' | 'individual';
  readonly name: string;
  readonly creditCode: string | null;
  readonly address: string | null;
  readonly contactPhone: string;
  readonly personName: string;
  readonly idType: IdType;
  readonly idNumberMasked: string;
  readonly personPhone: string;
  readonly kycState: KycState;
  readonly kycDecidedAt: Date | null;
  readonly createdAt: Date;
}

const COLUMNS = `customer_id AS "customerId", type, name, credit_code AS "creditCode", address,
  contact_phone AS "contactPhone", person_name AS "personName", id_type AS "idType",
  id_number_masked AS "idNumberMasked", person_phone AS "personPhone", kyc_state AS "kycState",
  kyc_decided_at AS "kycDecidedAt", created_at AS "createdAt"`;

/** Reads customers. */
@Injectable()
export class CustomerDirectory {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal `NOT_FOUND` */
  async get(customerId: Id): Promise<Customer> {
    const [customer] = await this.transactor.query<Customer>(
      `SELECT ${COLUMNS} FROM issuer.customer WHERE customer_id = $1`,
      [customerId],
    );
    if (!customer) throw notFound({ zh: '客户', en: 'customer' });
    return customer;
  }

  async list(query: { limit: number; cursor?: string; kycState?: KycState }): Promise<Page<CustomerView>> {
    const rows = await this.transactor.query<Customer>(
      `SELECT ${COLUMNS} FROM issuer.customer
       WHERE ($1::bigint IS NULL OR customer_id < $1) AND ($2::text IS NULL OR kyc_state = $2)
       ORDER BY customer_id DESC LIMIT $3`,
      [decodeCursor(query.cursor), query.kycState ?? null, query.limit + 1],
    );
    return page(rows.map(customerView), query.limit, (customer) => customer.customerId);
  }
}

/** A customer as answers show it (R-PRIVACY). */
export function customerView(customer: Customer): CustomerView {
  const { personName, idType, idNumberMasked, personPhone, kycDecidedAt, createdAt, contactPhone, ...plain } = customer;
  return {
    ...plain,
    contactPhone: maskPhone(contactPhone),
    person: { name: personName, idType, idNumber: idNumberMasked, phone: maskPhone(personPhone) },
    kycDecidedAt: kycDecidedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

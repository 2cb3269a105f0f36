import type { OrderLine, OrderRegistration, RegisteredPerson, RegisteredPurchaser } from '@app/compliance';
import { addFen, type ChinaDate } from '@app/kernel';
import type { Customer } from '../customers/customer-directory.js';
import type { Recipient } from '../recipients/recipient.rules.js';

/** A purchase as R-REALNAME and R-REGISTER look at it. */
export function registrationOf(
  customer: Customer,
  recipients: readonly Recipient[],
  purchaseDate: ChinaDate,
  agent?: RegisteredPerson,
): OrderRegistration {
  return {
    purchaseDate,
    purchaser: purchaserOf(customer),
    ...(agent ? { agent } : {}),
    lines: recipients.map(lineOf),
    totalFen: addFen(...recipients.map((recipient) => recipient.faceFen)),
    quantity: recipients.length,
  };
}

function purchaserOf(customer: Customer): RegisteredPurchaser {
  const idVerified = customer.kycState === 'verified';
  const { personName, idType, idNumberMasked, personPhone, contactPhone } = customer;
  // The rule asks whether a number is on record; the number itself stays encrypted.
  const person: RegisteredPerson = {
    name: personName,
    idType,
    idNumber: idNumberMasked,
    contact: personPhone,
    idVerified,
  };
  if (customer.type === 'individual') return { ...person, type: 'individual' };
  return {
    type: 'unit',
    name: customer.name,
    idType: 'unified_social_credit_code',
    idNumber: customer.creditCode ?? '',
    contact: contactPhone,
    idVerified,
    handler: person,
  };
}

function lineOf({ kind, faceFen, name, holder }: Recipient): OrderLine {
  if (kind === 'anonymous' || !holder) return { kind, faceFen, quantity: 1 };
  return { kind, faceFen, quantity: 1, holders: [{ name, ...holder }] };
}

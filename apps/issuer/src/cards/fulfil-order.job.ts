/** The job that issues the next chunk of an approved order's cards; its payload is `{ orderId }`. */
export const FULFIL_ORDER_JOB = 'issuer.fulfil-order';

/** Too many transactions wait: the caller answers "try again" (91), nothing was posted. */
export class AuthorizationBusyError extends Error {
  override readonly name = 'AuthorizationBusyError';
  constructor() {
    super('too many transactions are waiting');
  }
}

/** The transaction's day was closed while it waited: the caller answers 90 (cut-over), nothing was posted. */
export class BusinessDayClosedError extends Error {
  override readonly name = 'BusinessDayClosedError';
  constructor() {
    super('the business day is closed');
  }
}

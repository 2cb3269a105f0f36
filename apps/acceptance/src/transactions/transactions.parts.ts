import { RefundTransaction } from '../payments/refund-transaction.service.js';
import { ReadTransactions } from './read-transactions.service.js';
import { TransactionsController } from './transactions.controller.js';

/** A merchant's transactions for people. */
export const TRANSACTION_PROVIDERS = [ReadTransactions, RefundTransaction];
export const TRANSACTION_CONTROLLERS = [TransactionsController];

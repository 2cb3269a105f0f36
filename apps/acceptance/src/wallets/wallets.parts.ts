import { ClaimWalletTopUp } from './claim-wallet-top-up.service.js';
import { RegisterWalletAccount } from './register-wallet-account.service.js';
import { WalletAccounts } from './wallet-accounts.repository.js';
import { WalletsController } from './wallets.controller.js';

/** What top-ups of payment accounts at this issuer consist of. */
export const WALLET_CONTROLLERS = [WalletsController];
export const WALLET_PROVIDERS = [ClaimWalletTopUp, RegisterWalletAccount, WalletAccounts];

import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer } from '@app/http';
import { notFound } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { approvalAnswer, type ProposedApproval } from '../approval.view.js';
import { RegisterWalletAccount } from './register-wallet-account.service.js';
import { WalletAccounts } from './wallet-accounts.repository.js';
import { walletAccountInput, walletAccountNo, walletAccountView, type WalletAccountView } from './wallet.schemas.js';

/** Real-name network payment accounts opened at this issuer: the only ones a prepaid card may top up. */
@ApiTags('wallets')
@Controller('v1/wallet-accounts')
export class WalletsController {
  constructor(
    private readonly register: RegisterWalletAccount,
    private readonly accounts: WalletAccounts,
  ) {}

  @ApiOperation({ summary: 'Proposes an account for the register; a second person approves' })
  @Post()
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  propose(
    @Body({ schema: walletAccountInput }) body: z.output<typeof walletAccountInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.register.propose(body, actor);
  }

  @ApiOperation({ summary: 'One account of the register' })
  @Get(':accountNo')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(walletAccountView)
  async read(@Param('accountNo', { schema: walletAccountNo }) accountNo: string): Promise<WalletAccountView> {
    const account = await this.accounts.find(accountNo);
    if (!account) throw notFound({ zh: '支付账户', en: 'payment account' });
    return account;
  }
}

import { type Actor, AuditTrail, CurrentActor, Roles } from '@app/access';
import { AnswerNotKept, ApiAnswer } from '@app/http';
import { Refusal } from '@app/kernel';
import { HSM, type Hsm } from '@app/security';
import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { terminalNoText } from './terminal.schemas.js';
import { Terminals } from './terminals.repository.js';

const revealedKey = z.object({ terminalNo: z.string(), algorithm: z.enum(['DES', '3DES', 'SM4']), tmk: z.string() });

/** Loads simulated terminals. This controller is part of the application in the sandbox only. */
@ApiTags('sandbox')
@Controller('v1/sandbox/terminals')
export class SandboxTerminalsController {
  constructor(
    private readonly terminals: Terminals,
    private readonly audit: AuditTrail,
    @Inject(HSM) private readonly hsm: Hsm,
  ) {}

  @ApiOperation({
    summary: 'The master key in hex, for injection into a simulated terminal',
    description: 'Every look is recorded.',
  })
  @Post(':no/reveal-tmk')
  @HttpCode(200)
  @Roles('ops_maker')
  @AnswerNotKept()
  @ApiAnswer(revealedKey)
  async reveal(
    @Param('no', { schema: terminalNoText }) terminalNo: string,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof revealedKey>> {
    const { terminalId, algorithm, tmk } = await this.terminals.lock(terminalNo);
    if (!tmk) {
      throw new Refusal('NO_MASTER_KEY', { zh: '该终端尚无主密钥', en: 'the terminal has no master key yet' });
    }
    await this.audit.record({
      actor,
      action: 'terminal.master-key-revealed',
      objectType: 'terminal',
      objectId: terminalId,
      change: { terminalNo, kcv: tmk.kcv },
    });
    return { terminalNo, algorithm, tmk: await this.hsm.revealForSandbox(tmk) };
  }
}

import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, decodeCursor, NoIdempotency, type Page, page, pageOf, Public } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { idSchema } from '../common.schemas.js';
import { LoadOverTheAir } from './load-over-the-air.service.js';
import { ProvisionSecureElement } from './provision-secure-element.service.js';
import {
  type OverTheAirLoadAnswer,
  type OverTheAirLoadInput,
  overTheAirLoadInput,
  overTheAirLoadSchema,
  type OverTheAirResultAnswer,
  type OverTheAirResultInput,
  overTheAirResultInput,
  overTheAirResultSchema,
  type ScriptAnswerInput,
  scriptAnswerInput,
  scriptSchema,
  type ScriptView,
  type SecureElementCommandInput,
  secureElementCommandInput,
  type SecureElementInput,
  secureElementInput,
  secureElementQuery,
  type SecureElementQuery,
  secureElementSchema,
  type SecureElementView,
} from './secure-element.schemas.js';
import { SecureElementRows } from './secure-elements.repository.js';

/** Chips in phones, over the air. */
@ApiTags('chips')
@Controller('v1')
export class SecureElementsController {
  constructor(
    private readonly provisioning: ProvisionSecureElement,
    private readonly loads: LoadOverTheAir,
    private readonly rows: SecureElementRows,
  ) {}

  @ApiOperation({
    summary: "Brings the card's chip into a phone's secure element",
    description:
      'A card has one chip at a time: its earlier chip must be closed. Installation and personalization follow by scripts.',
  })
  @Post('cards/:id/secure-elements')
  @HttpCode(201)
  @Roles('ops_maker')
  @ApiAnswer(secureElementSchema, 201)
  provision(
    @Param('id', { schema: idSchema }) cardId: Id,
    @Body({ schema: secureElementInput }) body: SecureElementInput,
    @CurrentActor() actor: Actor,
  ): Promise<SecureElementView> {
    return this.provisioning.provision(cardId, body, actor);
  }

  @ApiOperation({ summary: 'Secure elements with the commands sent to them and their answers, newest first' })
  @Get('secure-elements')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(secureElementSchema))
  async list(@Query({ schema: secureElementQuery }) query: SecureElementQuery): Promise<Page<SecureElementView>> {
    const views = await this.rows.list(query, decodeCursor(query.cursor), query.limit + 1);
    return page(views, query.limit, ({ secureElementId }) => secureElementId);
  }

  @ApiOperation({ summary: 'A secure element, with every command sent to it' })
  @Get('secure-elements/:id')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(secureElementSchema)
  get(@Param('id', { schema: idSchema }) id: Id): Promise<SecureElementView> {
    return this.rows.view(id);
  }

  @ApiOperation({
    summary: 'Suspends, resumes or deletes the chip in a phone',
    description:
      'Suspension and deletion hold at once: no loads, and terminals are told. Resuming holds when the element confirms.',
  })
  @Post('secure-elements/:id/commands')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(secureElementSchema, 202)
  command(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: secureElementCommandInput }) body: SecureElementCommandInput,
    @CurrentActor() actor: Actor,
  ): Promise<SecureElementView> {
    return this.provisioning.command(id, body, actor);
  }

  @ApiOperation({
    summary: 'The phone asks what its secure element is to do',
    description: 'Sealed for that element; the same until its answer was taken.',
  })
  @Get('secure-elements/:id/script')
  @Public()
  @ApiAnswer(scriptSchema)
  script(@Param('id', { schema: idSchema }) id: Id): Promise<ScriptView> {
    return this.provisioning.script(id);
  }

  @ApiOperation({
    summary: "The phone brings its secure element's answer, and gets what comes next",
    description: 'The seal says whose answer it is. Bringing it again changes nothing.',
  })
  @Post('secure-elements/:id/answers')
  @HttpCode(200)
  @Public()
  @NoIdempotency()
  @ApiAnswer(scriptSchema)
  answer(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: scriptAnswerInput }) body: ScriptAnswerInput,
  ): Promise<ScriptView> {
    return this.provisioning.answer(id, body);
  }

  @ApiOperation({
    summary: "Loads the phone's chip from its card's account (R-CAP)",
    description:
      'The cryptogram says that the chip asks; its count is the key: asking again gets the first answer. A decline is an answer.',
  })
  @Post('secure-elements/:id/loads')
  @HttpCode(200)
  @Public()
  @NoIdempotency()
  @ApiAnswer(overTheAirLoadSchema)
  load(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: overTheAirLoadInput }) body: OverTheAirLoadInput,
  ): Promise<OverTheAirLoadAnswer> {
    return this.loads.load(id, body);
  }

  @ApiOperation({
    summary: 'What became of a load’s command in the chip, sealed by its element',
    description: 'What the chip did not take goes back to the account. Bringing it again changes nothing.',
  })
  @Post('secure-elements/:id/load-results')
  @HttpCode(200)
  @Public()
  @NoIdempotency()
  @ApiAnswer(overTheAirResultSchema)
  loadResult(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: overTheAirResultInput }) body: OverTheAirResultInput,
  ): Promise<OverTheAirResultAnswer> {
    return this.loads.result(id, body);
  }
}

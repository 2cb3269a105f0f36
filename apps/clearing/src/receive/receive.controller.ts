import { type Actor, CurrentActor, Roles } from '@app/access';
import {
  ApiAnswer,
  ApiUpload,
  decodeCursor,
  Idempotency,
  NoIdempotency,
  page,
  pageOf,
  pageQuery,
  readUpload,
} from '@app/http';
import { Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Transactor } from '@app/database';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BANK_FILE_MAX_BYTES } from './bank-folder.js';
import { ImportPayoutAnswers, type ImportedAnswers } from './import-payout-answers.service.js';
import { type ImportedStatement, ImportStatement } from './import-statement.service.js';

const importedStatement = z.object({
  statementId: z.string(),
  accountNo: z.string(),
  date: z.string(),
  sequenceNo: z.number().int(),
  openingFen: z.number().int(),
  creditFen: z.number().int(),
  debitFen: z.number().int(),
  closingFen: z.number().int(),
  lineCount: z.number().int(),
  replayed: z.boolean(),
});
const importedAnswers = z.object({
  fileId: z.string(),
  appliedCount: z.number().int(),
  duplicateCount: z.number().int(),
  contradictionCount: z.number().int(),
  replayed: z.boolean(),
});
const bankFile = z.object({
  fileId: z.string(),
  kind: z.enum(['statement', 'payout_answer', 'unknown']),
  fileName: z.string(),
  sha256: z.string(),
  sizeBytes: z.number().int(),
  state: z.enum(['imported', 'refused']),
  refusal: z.unknown().nullable(),
  receivedBy: z.string(),
  receivedAt: z.string(),
});
type BankFile = z.infer<typeof bankFile>;
const bankFileQuery = pageQuery.extend({ state: z.enum(['imported', 'refused']).optional() });

/** What comes from the bank, brought by a person, and the register of all that came. */
@ApiTags('bank')
@Controller('v1')
export class ReceiveController {
  constructor(
    private readonly transactor: Transactor,
    private readonly idempotency: Idempotency,
    private readonly importStatement: ImportStatement,
    private readonly importAnswers: ImportPayoutAnswers,
  ) {}

  @ApiOperation({ summary: 'Imports a statement of the reserve account, whole or not at all' })
  @Post('bank-statements')
  @HttpCode(201)
  @Roles('ops_maker')
  @NoIdempotency()
  @ApiUpload('the statement as the bank sends it')
  @ApiAnswer(importedStatement, 201)
  async statement(@Req() request: FastifyRequest, @CurrentActor() actor: Actor): Promise<ImportedStatement> {
    const { fileName, bytes } = await readUpload(request, { maxBytes: BANK_FILE_MAX_BYTES });
    return this.idempotency.runForRequest(request, bytes, () =>
      this.importStatement.run({ fileName, bytes, receivedBy: { actor } }),
    );
  }

  @ApiOperation({ summary: "Imports the bank's answers to payouts, whole or not at all" })
  @Post('payout-results')
  @HttpCode(201)
  @Roles('ops_maker')
  @NoIdempotency()
  @ApiUpload('the answers as the bank sends them')
  @ApiAnswer(importedAnswers, 201)
  async answers(@Req() request: FastifyRequest, @CurrentActor() actor: Actor): Promise<ImportedAnswers> {
    const { fileName, bytes } = await readUpload(request, { maxBytes: BANK_FILE_MAX_BYTES });
    return this.idempotency.runForRequest(request, bytes, () =>
      this.importAnswers.run({ fileName, bytes, receivedBy: { actor } }),
    );
  }

  @ApiOperation({ summary: 'Every file of the bank, newest first; refused ones with their reasons' })
  @Get('bank-files')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(bankFile))
  async files(@Query({ schema: bankFileQuery }) query: z.infer<typeof bankFileQuery>) {
    const rows = await this.transactor.query<BankFile>(
      `SELECT file_id AS "fileId", kind, file_name AS "fileName", encode(sha256, 'hex') AS sha256, size_bytes AS "sizeBytes",
         state, refusal, received_by AS "receivedBy", received_at AS "receivedAt"
       FROM clearing.bank_file
       WHERE ($1::bigint IS NULL OR file_id < $1) AND ($2::text IS NULL OR state = $2) ORDER BY file_id DESC LIMIT $3`,
      [decodeCursor(query.cursor), query.state ?? null, query.limit + 1],
    );
    return page(rows, query.limit, (row) => row.fileId);
  }
}

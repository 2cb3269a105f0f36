import { Roles } from '@app/access';
import { ApiAnswer } from '@app/http';
import { RULE_TABLE } from '@app/compliance';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const rule = z.object({
  ruleId: z.string().meta({ example: 'R-CAP' }),
  chapter: z.enum(['issuing', 'using', 'records']).meta({
    words: {
      issuing: 'selling and issuing cards · 发行',
      using: 'paying, refunding, redeeming · 使用',
      records: 'reserve, records, disputes · 记录与备付金',
    },
  }),
  title: bilingual,
  citation: bilingual,
  basis: z.enum(['law', 'draft', 'standard', 'practice', 'policy']).meta({
    words: {
      law: 'law in force · 现行法规',
      draft: 'a draft that was never enacted: it warns only · 未生效草案',
      standard: 'an industry standard · 行业标准',
      practice: 'trade practice · 行业惯例',
      policy: 'the issuer’s own choice · 本机构规定',
    },
  }),
  versions: z
    .array(
      z.object({
        effectiveFrom: z.iso.date(),
        parameters: z
          .record(z.string(), z.unknown())
          .describe('numbers by name; amounts in fen end with Fen')
          .meta({ example: { namedMaxFen: 500_000 } }),
      }),
    )
    .describe('earliest first'),
});

type RuleView = z.output<typeof rule>;

/** The rules the product decides by. They are part of a release: nobody changes them from outside. */
@ApiTags('parameters')
@Controller('v1/rules')
export class RulesController {
  @ApiOperation({ summary: 'Every rule with its citation, and its numbers from the day they took effect' })
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @Get()
  @ApiAnswer(z.object({ items: z.array(rule) }))
  list(): { items: RuleView[] } {
    const items = Object.values(RULE_TABLE).map(({ id, chapter, title, citation, basis, versions }) => ({
      ruleId: id,
      chapter,
      title,
      citation,
      basis,
      versions: versions.map(({ effectiveFrom, parameters }) => ({ effectiveFrom, parameters: { ...parameters } })),
    }));
    return { items };
  }
}

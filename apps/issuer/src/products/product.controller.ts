import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, type Page, pageOf } from '@app/http';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { proposalSchema, type ProposalView } from '../common.schemas.js';
import { ProductCatalogue } from './product-catalogue.js';
import {
  type BinRangeProposal,
  binRangeProposalSchema,
  binRangeSchema,
  type BinRangeView,
  type CardProductProposal,
  cardProductProposalSchema,
  cardProductSchema,
  type CardProductView,
} from './product.schemas.js';
import { ProposeBinRangeService } from './propose-bin-range.service.js';
import { ProposeCardProductService } from './propose-card-product.service.js';

@ApiTags('products')
@Controller('v1')
export class ProductController {
  constructor(
    private readonly catalogue: ProductCatalogue,
    private readonly proposeBinRange: ProposeBinRangeService,
    private readonly proposeCardProduct: ProposeCardProductService,
  ) {}

  @ApiOperation({ summary: 'The products cards can be ordered of' })
  @Get('card-products')
  @Roles('purchaser', 'ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(cardProductSchema))
  async products(): Promise<Page<CardProductView>> {
    const products = await this.catalogue.products();
    return {
      items: products.map((product) => ({ ...product, createdAt: product.createdAt.toISOString() })),
      nextCursor: null,
    };
  }

  @ApiOperation({ summary: 'Proposes a card product (R-FACE, R-VALID, R-CAP); a second person decides' })
  @Post('card-products')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposalSchema, 202)
  proposeProduct(
    @Body({ schema: cardProductProposalSchema }) body: CardProductProposal,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalView> {
    return this.proposeCardProduct.propose(body, actor);
  }

  @ApiOperation({ summary: 'The registered ranges of issuer numbers, with how many card numbers are used' })
  @Get('bin-ranges')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(binRangeSchema))
  async binRanges(): Promise<Page<BinRangeView>> {
    return { items: await this.catalogue.binRanges(), nextCursor: null };
  }

  @ApiOperation({ summary: 'Proposes a range of issuer numbers (R-BIN); a second person decides' })
  @Post('bin-ranges')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposalSchema, 202)
  proposeRange(
    @Body({ schema: binRangeProposalSchema }) body: BinRangeProposal,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalView> {
    return this.proposeBinRange.propose(body, actor);
  }
}

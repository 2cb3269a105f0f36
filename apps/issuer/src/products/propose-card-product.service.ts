import { type Actor, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import type { ChipLimits } from '@app/chips';
import { capFen, refusalOf } from '@app/compliance';
import { Transactor } from '@app/database';
import { chinaDate, CLOCK, type Clock, fen, formatYuan, type Id, newId, notFound, Refusal } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProposalView } from '../common.schemas.js';
import { checkCardProduct } from './card-product.rules.js';
import { ChipKeys, USUAL_LIMITS } from './chip-keys.js';
import { ProductCatalogue } from './product-catalogue.js';
import type { CardProductProposal } from './product.schemas.js';

const KIND = 'issuer.add-card-product';
const FACE_MIN_FEN = 100;

interface Product extends CardProductProposal {
  readonly productId: Id;
  readonly faceMinFen: number;
  readonly faceMaxFen: number;
}

/** Adds a card product once a second person agrees: R-FACE, R-VALID, R-CAP. */
@Injectable()
export class ProposeCardProductService implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly catalogue: ProductCatalogue,
    private readonly chips: ChipKeys,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, _approval, approver) => this.add(payload as Product, approver));
  }

  /**
   * @throws Refusal `CARD_FACE_INCOMPLETE` (R-FACE), `VALIDITY_TOO_SHORT`, `VALIDITY_NOT_ALLOWED_NAMED` (R-VALID),
   *   `CAP_EXCEEDED` (R-CAP), `FACE_RANGE_INVALID`, `PRODUCT_CODE_TAKEN` 409, `NOT_FOUND` for the BIN range
   */
  async propose(proposal: CardProductProposal, actor: Actor): Promise<ProposalView> {
    const product: Product = {
      ...proposal,
      productId: newId(),
      faceMinFen: proposal.faceMinFen ?? FACE_MIN_FEN,
      faceMaxFen: proposal.faceMaxFen ?? capFen(proposal.kind, this.today()),
    };
    await this.assertAllowed(product);
    const [min, max] = [formatYuan(fen(product.faceMinFen)), formatYuan(fen(product.faceMaxFen))];
    const { approvalId } = await this.approvals.propose({
      kind: KIND,
      objectType: 'card_product',
      objectId: product.productId,
      summary: {
        zh: `新增卡产品 ${product.productCode} ${product.nameZh}（${product.kind === 'named' ? '记名' : '不记名'}，${min}–${max}）`,
        en: `add card product ${product.productCode} ${product.nameEn} (${product.kind}, ${min}–${max})`,
      },
      payload: product,
      proposedBy: actor,
    });
    return { approvalId, status: 'pending', objectId: product.productId };
  }

  private async add(product: Product, approver: Actor): Promise<{ productId: Id }> {
    await this.assertAllowed(product);
    await this.transactor.query(
      `INSERT INTO issuer.card_product (product_id, product_code, name_zh, name_en, kind, bin_range_id, validity_months,
         medium, face_min_fen, face_max_fen, face, created_at, anonymous_top_up)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        product.productId,
        product.productCode,
        product.nameZh,
        product.nameEn,
        product.kind,
        product.binRangeId,
        product.validityMonths ?? null,
        product.medium,
        product.faceMinFen,
        product.faceMaxFen,
        JSON.stringify(product.face),
        this.clock.now(),
        product.anonymousTopUp ?? false,
      ],
    );
    if (product.medium === 'chip' || product.chip) {
      await this.chips.make(product.productId, product.chipAlgorithm ?? '3DES', limitsOf(product));
    }
    await this.audit.record({
      actor: approver,
      action: 'issuer.card-product-added',
      objectType: 'card_product',
      objectId: product.productId,
      change: { productCode: product.productCode, kind: product.kind },
    });
    return { productId: product.productId };
  }

  private async assertAllowed(product: Product): Promise<void> {
    const refusal = refusalOf(checkCardProduct(product, product.faceMaxFen, this.today()));
    if (refusal) throw refusal;
    if (product.faceMinFen > product.faceMaxFen) {
      throw new Refusal('FACE_RANGE_INVALID', {
        zh: '最低面值大于最高面值',
        en: 'the least face value exceeds the greatest',
      });
    }
    assertChipSettings(product);
    const ranges = await this.catalogue.binRanges();
    if (!ranges.some((range) => range.binRangeId === product.binRangeId))
      throw notFound({ zh: '卡段', en: 'BIN range' });
    const products = await this.catalogue.products();
    if (products.some((each) => each.productCode === product.productCode)) {
      const text = { zh: `产品代码 ${product.productCode} 已存在`, en: `product code ${product.productCode} is taken` };
      throw new Refusal('PRODUCT_CODE_TAKEN', text, { status: 409 });
    }
  }

  private today(): string {
    return chinaDate(this.clock.now());
  }
}

function limitsOf({ chip }: CardProductProposal): ChipLimits {
  if (!chip) return USUAL_LIMITS;
  const { purseCapFen, transactionLimitFen, resetThresholdFen } = chip;
  return {
    purseCapFen: fen(purseCapFen),
    transactionLimitFen: fen(transactionLimitFen),
    resetThresholdFen: fen(resetThresholdFen),
  };
}

/** Limits stand within each other, and none stands on a card without a chip. */
function assertChipSettings({ medium, chip }: CardProductProposal): void {
  if (!chip) return;
  const bearsChip = medium === 'chip' || medium === 'virtual';
  if (bearsChip && Math.max(chip.transactionLimitFen, chip.resetThresholdFen) <= chip.purseCapFen) return;
  throw new Refusal('CHIP_LIMITS_INVALID', {
    zh: '芯片参数仅适用于芯片卡和虚拟卡，且单笔限额与重置阈值不得高于电子现金余额上限',
    en: 'chip settings are of chip and virtual cards only, and neither the purchase limit nor the threshold exceeds the purse cap',
  });
}

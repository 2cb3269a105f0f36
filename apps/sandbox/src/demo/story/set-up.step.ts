import { claim, type StoryStep } from './story.js';
import type { StoryContext } from './context.js';
import { refusalOf } from '../../platform/api.js';

const FACE = {
  issuerName: '预付卡支付有限公司（沙箱）',
  cardNumber: true,
  servicePhone: '4008-000-000',
};

/** The issuer registers its issuer numbers and card products, each by two people. */
export const setUp: StoryStep<StoryContext> = {
  name: 'set-up',
  async play(context) {
    const range = (from: string, label: string) =>
      context.memory.once(`bin.${from}`, async () => {
        const made = await context.underFourEyes<{ binRangeId: string }>(
          'issuer',
          '/v1/bin-ranges',
          { from, label },
          `set-up.bin.${from}`,
        );
        return made.binRangeId;
      });
    const gift = await range('936601', '礼品卡卡段');
    const welfare = await range('936602', '福利卡卡段');
    const overlap = await refusalOf(
      context
        .staff('ops.maker', 'issuer')
        .post('/v1/bin-ranges', { from: '936600', to: '936605', label: '重叠' }, 'set-up.bin.overlap'),
    );
    claim(overlap.code === 'BIN_OVERLAP', `an overlapping range is refused BIN_OVERLAP, not ${overlap.code}`);

    await context.underFourEyes(
      'issuer',
      '/v1/card-products',
      {
        productCode: 'GIFT-A',
        nameZh: '预付礼品卡',
        nameEn: 'Yufuka gift card',
        kind: 'anonymous',
        binRangeId: gift,
        validityMonths: 36,
        medium: 'magnetic_stripe',
        face: {
          ...FACE,
          cardName: '预付礼品卡',
          namedOrAnonymous: '不记名',
          validity: '有效期见卡面',
          notices: '不记名、不挂失、不兑现；超期可延期',
        },
      },
      'set-up.product.gift',
    );
    await context.underFourEyes(
      'issuer',
      '/v1/card-products',
      {
        productCode: 'WELFARE-N',
        nameZh: '预付福利卡',
        nameEn: 'Yufuka welfare card',
        kind: 'named',
        binRangeId: welfare,
        medium: 'magnetic_stripe',
        face: {
          ...FACE,
          cardName: '预付福利卡',
          namedOrAnonymous: '记名',
          validity: '长期有效',
          notices: '记名、可挂失、可赎回',
        },
      },
      'set-up.product.welfare',
    );
    const selfApproval = await refuseSelfApproval(context);
    return `ranges 936601 and 936602, products GIFT-A (不记名) and WELFARE-N (记名); an overlapping range refused ${overlap.code}; the proposer approving refused ${selfApproval}`;
  },
};

async function refuseSelfApproval(context: StoryContext): Promise<string> {
  const maker = context.staff('ops.maker', 'issuer');
  const { approvalId } = await maker.post<{ approvalId: string }>(
    '/v1/bin-ranges',
    { from: '936609', label: '备用卡段' },
    'set-up.bin.spare',
  );
  const refused = await refusalOf(maker.post(`/v1/approvals/${approvalId}/approve`, {}, 'set-up.bin.spare.self'));
  claim(
    refused.status === 403 || refused.code === 'SELF_APPROVAL',
    `the proposer must not approve, got ${refused.status} ${refused.code}`,
  );
  return refused.code;
}

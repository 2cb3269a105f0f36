import type { CardKind } from '@app/compliance';
import { formatYuan, Refusal, type RefusalDetail } from '@app/kernel';
import type { CardProduct } from '../products/product-catalogue.js';
import { FILE_LIMITS } from '../recipients/file.limits.js';
import { headingOf } from '../recipients/recipient.columns.js';
import type { Recipient } from '../recipients/recipient.rules.js';

const KIND_NAMES = { named: { zh: '记名卡', en: 'named cards' }, anonymous: { zh: '不记名卡', en: 'anonymous cards' } };

/**
 * The product for each kind of card in a list: the one chosen by code, or the only one there is.
 * @throws Refusal `PRODUCT_UNKNOWN`, `PRODUCT_NOT_CHOSEN`; `ROWS_INVALID` for face values the product is not made in
 */
export function chooseProducts(
  products: readonly CardProduct[],
  recipients: readonly Recipient[],
  codes: { readonly namedProductCode?: string; readonly anonymousProductCode?: string },
): { named?: CardProduct; anonymous?: CardProduct } {
  const wanted = new Set(recipients.map((recipient) => recipient.kind));
  const named = wanted.has('named') ? choose(products, 'named', codes.namedProductCode) : undefined;
  const anonymous = wanted.has('anonymous') ? choose(products, 'anonymous', codes.anonymousProductCode) : undefined;
  const problems = recipients.flatMap((recipient) => {
    const product = (recipient.kind === 'named' ? named : anonymous)!;
    return recipient.faceFen < product.faceMinFen || recipient.faceFen > product.faceMaxFen
      ? [outOfRange(recipient, product)]
      : [];
  });
  if (problems.length > 0) {
    const text = {
      zh: `${problems.length} 行面值不在产品范围内，未导入任何一行`,
      en: `${problems.length} rows have a face value the product is not made in; nothing was imported`,
    };
    throw new Refusal('ROWS_INVALID', text, { details: problems.slice(0, FILE_LIMITS.problemsMax) });
  }
  return { ...(named && { named }), ...(anonymous && { anonymous }) };
}

function choose(products: readonly CardProduct[], kind: CardKind, code: string | undefined): CardProduct {
  const offered = products.filter((product) => product.kind === kind);
  const { zh, en } = KIND_NAMES[kind];
  if (code !== undefined) {
    const product = offered.find((each) => each.productCode === code);
    if (product) return product;
    throw new Refusal('PRODUCT_UNKNOWN', {
      zh: `没有代码为 ${code} 的${zh}产品`,
      en: `there is no product ${code} for ${en}`,
    });
  }
  if (offered.length === 1) return offered[0]!;
  throw new Refusal('PRODUCT_NOT_CHOSEN', {
    zh: offered.length === 0 ? `暂无${zh}产品` : `请选择${zh}产品`,
    en: offered.length === 0 ? `no product is offered for ${en}` : `choose a product for ${en}`,
  });
}

function outOfRange(recipient: Recipient, product: CardProduct): RefusalDetail {
  const [min, max] = [formatYuan(product.faceMinFen), formatYuan(product.faceMaxFen)];
  return {
    row: recipient.row,
    field: headingOf('face'),
    code: 'FACE_OUT_OF_PRODUCT_RANGE',
    message: {
      zh: `${product.nameZh}的面值范围为 ${min} 至 ${max}`,
      en: `${product.nameEn} is made in face values of ${min} to ${max}`,
    },
  };
}

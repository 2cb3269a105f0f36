import { allOf, checkCardValue, ruleAt, type Verdict, verdictOf, violation } from '@app/compliance';
import { type Bilingual, type ChinaDate, fen } from '@app/kernel';
import type { CardFace, CardProductProposal } from './product.schemas.js';

const ELEMENT_NAMES: Readonly<Record<string, Bilingual>> = {
  cardName: { zh: '卡片名称', en: 'card name' },
  issuerName: { zh: '发卡机构名称', en: 'issuer' },
  namedOrAnonymous: { zh: '是否记名', en: 'named or anonymous' },
  cardNumber: { zh: '卡号', en: 'card number' },
  validity: { zh: '有效期限', en: 'validity' },
  notices: { zh: '注意事项', en: 'notices' },
  servicePhone: { zh: '客服电话', en: 'service phone' },
};

/** R-FACE: every element the rule names is on the face; a product whose face lacks one is not produced. */
export function checkCardFace(face: CardFace, date: ChinaDate): Verdict {
  const rule = ruleAt('R-FACE', date);
  const shown = face as Readonly<Record<string, string | boolean | undefined>>;
  return verdictOf(
    rule.parameters.elements
      .filter((element) => !shown[element])
      .map((element) => {
        const name = ELEMENT_NAMES[element] ?? { zh: element, en: element };
        const message = { zh: `卡面缺少：${name.zh}`, en: `the card face lacks: ${name.en}` };
        return violation(rule, 'CARD_FACE_INCOMPLETE', message, `face.${element}`);
      }),
  );
}

/** R-VALID for a product: named cards have no validity, anonymous ones 36 months at least. */
export function checkProductValidity(product: CardProductProposal, date: ChinaDate): Verdict {
  const rule = ruleAt('R-VALID', date);
  const { kind, validityMonths } = product;
  if (kind === 'named') {
    if (validityMonths === undefined) return { ok: true };
    const message = { zh: '记名卡不得设置有效期', en: 'a named card must not carry an expiry date' };
    return verdictOf([violation(rule, 'VALIDITY_NOT_ALLOWED_NAMED', message, 'validityMonths')]);
  }
  const minMonths = rule.parameters.anonymousValidityMinMonths;
  if (validityMonths !== undefined && validityMonths >= minMonths) return { ok: true };
  const message = {
    zh: `不记名卡有效期不得少于 ${minMonths} 个月`,
    en: `an anonymous card is valid for ${minMonths} months at least`,
  };
  return verdictOf([violation(rule, 'VALIDITY_TOO_SHORT', message, 'validityMonths')]);
}

/** Whether a product may be offered: R-FACE, R-VALID, and R-CAP for its dearest card and its chip's purse. */
export function checkCardProduct(product: CardProductProposal, faceMaxFen: number, date: ChinaDate): Verdict {
  return allOf(
    checkProductValidity(product, date),
    checkCardValue(product.kind, fen(Math.max(faceMaxFen, product.chip?.purseCapFen ?? 0)), date),
    checkCardFace(product.face, date),
  );
}

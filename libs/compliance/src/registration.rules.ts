import { fen, formatYuan, type Bilingual, type ChinaDate, type Fen } from '@app/kernel';
import type { OrderLine, OrderRegistration, RegisteredPerson } from './registration.types.js';
import { STANDARD_RULES, type RuleBook, type RuleInForce } from './rule-book.js';
import { allOf, verdictOf, violation, type Verdict, type Violation } from './verdict.js';

/**
 * R-REALNAME and R-REGISTER over one purchase, by the rules of its purchase date.
 *
 * Always recorded: purchaser's name and contact, a unit's handler, day, quantity and total, each line's cards; and every
 * named card's holder with ID. IDs of purchaser, handler and agent are demanded when the purchase is real-name.
 */
export function checkOrderRegistration(order: OrderRegistration, book: RuleBook = STANDARD_RULES): Verdict {
  return allOf(checkRealName(order, book), checkRegistration(order, book));
}

/**
 * Whether a purchase must be real-name: any named card, or anonymous cards that together reach the threshold. The
 * order's total counts, not the single card.
 */
export function realNameRequired(
  lines: readonly OrderLine[],
  date: ChinaDate,
  book: RuleBook = STANDARD_RULES,
): boolean {
  const { anonymousPurchaseMinFen } = book.at('R-REALNAME', date).parameters;
  return lines.some((line) => line.kind === 'named') || anonymousTotal(lines) >= anonymousPurchaseMinFen;
}

function anonymousTotal(lines: readonly OrderLine[]): Fen {
  return totalOf(lines.filter((line) => line.kind === 'anonymous'));
}

function totalOf(lines: readonly OrderLine[]): Fen {
  return fen(lines.reduce((sum, line) => sum + line.faceFen * line.quantity, 0));
}

function checkRealName(order: OrderRegistration, book: RuleBook): Verdict {
  if (!realNameRequired(order.lines, order.purchaseDate, book)) return verdictOf([]);
  const rule = book.at('R-REALNAME', order.purchaseDate);
  const why = realNameReason(order, rule);
  const violations: Violation[] = [];
  const { purchaser, agent } = order;
  if (!isIdentified(purchaser)) {
    violations.push(violation(rule, 'KYC_REQUIRED', sentence(why, '购卡人', 'the purchaser'), 'purchaser'));
  }
  if (purchaser.type === 'unit' && !isIdentified(purchaser.handler)) {
    const message = sentence(why, '单位经办人', 'the unit’s handler');
    violations.push(violation(rule, 'KYC_REQUIRED', message, 'purchaser.handler'));
  }
  if (agent && !isIdentified(agent)) {
    const message = sentence(why, '代理人与被代理人', 'agent and purchaser, both,');
    violations.push(violation(rule, 'AGENT_ID_REQUIRED', message, 'agent'));
  }
  return verdictOf(violations);
}

function realNameReason(order: OrderRegistration, rule: RuleInForce<'R-REALNAME'>): Bilingual {
  if (order.lines.some((line) => line.kind === 'named')) {
    return { zh: '购买记名卡', en: 'named cards are bought' };
  }
  const min = formatYuan(rule.parameters.anonymousPurchaseMinFen);
  return { zh: `一次性购买不记名卡 ${min} 以上`, en: `anonymous cards of ${min} or more are bought at once` };
}

function sentence(why: Bilingual, whoZh: string, whoEn: string): Bilingual {
  return { zh: `${why.zh}，须核验${whoZh}的有效身份证件`, en: `${why.en}: the ID of ${whoEn} must be verified` };
}

/** Name, document and number are there and the document was checked. */
function isIdentified(person: RegisteredPerson | undefined): boolean {
  return person?.idVerified === true && filled(person.name) && filled(person.idType) && filled(person.idNumber);
}

function filled(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== '';
}

function checkRegistration(order: OrderRegistration, book: RuleBook): Verdict {
  const missing: [field: string, what: Bilingual][] = [];
  const demand = (there: boolean, field: string, zh: string, en: string) => {
    if (!there) missing.push([field, { zh: `登记不完整：${zh}`, en: `the registration is incomplete: ${en}` }]);
  };
  const { purchaser } = order;
  demand(filled(purchaser.name), 'purchaser.name', '购卡人或单位名称', 'name of the purchaser or unit');
  demand(filled(purchaser.contact), 'purchaser.contact', '购卡人联系方式', 'contact of the purchaser');
  if (purchaser.type === 'unit') {
    demand(filled(purchaser.handler?.name), 'purchaser.handler.name', '单位经办人姓名', 'name of the unit’s handler');
  }
  if (order.agent) demand(filled(order.agent.name), 'agent.name', '代理人姓名', 'name of the agent');
  demand(order.lines.length > 0, 'lines', '卡片明细', 'the cards bought');
  order.lines.forEach((line, index) => demandLine(line, `lines.${index}`, demand));
  const quantity = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  demand(order.quantity === quantity, 'quantity', '数量与明细不符', 'quantity differs from the lines');
  demand(order.totalFen === totalOf(order.lines), 'totalFen', '总金额与明细不符', 'total differs from the lines');
  const rule = book.at('R-REGISTER', order.purchaseDate);
  return verdictOf(missing.map(([field, what]) => violation(rule, 'REGISTRATION_INCOMPLETE', what, field)));
}

type Demand = (there: boolean, field: string, zh: string, en: string) => void;

function demandLine(line: OrderLine, path: string, demand: Demand): void {
  const countable = Number.isSafeInteger(line.quantity) && line.quantity > 0;
  demand(countable, `${path}.quantity`, '购卡数量', 'quantity of cards');
  demand(line.faceFen > 0, `${path}.faceFen`, '卡片面值', 'face value of the cards');
  if (line.kind !== 'named') return;
  const holders = line.holders ?? [];
  demand(holders.length === line.quantity, `${path}.holders`, '每张记名卡的持卡人', 'one holder for every named card');
  holders.forEach((holder, index) => {
    const at = `${path}.holders.${index}`;
    demand(filled(holder.name), `${at}.name`, '持卡人姓名', 'holder’s name');
    demand(filled(holder.idType), `${at}.idType`, '持卡人证件类型', 'holder’s ID type');
    demand(filled(holder.idNumber), `${at}.idNumber`, '持卡人证件号码', 'holder’s ID number');
  });
}

import type { Actor } from '@app/access';
import { Transactor } from '@app/database';
import { type Id, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { GroupView } from './chain.schemas.js';
import { MerchantSight } from './merchant-sight.service.js';

const GROUPS = `
  SELECT g.group_id::text AS "groupId", g.name, g.head_merchant_id::text AS "headMerchantId", g.created_at AS "createdAt",
    (SELECT jsonb_agg(jsonb_build_object('merchantId', m.merchant_id::text, 'merchantNo', m.merchant_no, 'name', m.name,
       'status', m.status) ORDER BY m.merchant_id)
     FROM acceptance.merchant m WHERE m.group_id = g.group_id) AS merchants
  FROM acceptance.merchant_group g`;

/** Chains of merchants. */
@Injectable()
export class MerchantGroups {
  constructor(
    private readonly transactor: Transactor,
    private readonly sight: MerchantSight,
  ) {}

  /** @throws Refusal `NOT_FOUND`, 404 */
  async get(groupId: Id): Promise<GroupView> {
    const [row] = await this.transactor.query<Row>(`${GROUPS} WHERE g.group_id = $1`, [groupId]);
    if (!row) throw notFound({ zh: '商户集团', en: 'merchant group' });
    return viewOf(row);
  }

  /** For whoever may see its leading merchant. @throws Refusal `NOT_FOUND`, 404 */
  async read(groupId: Id, actor: Actor): Promise<GroupView> {
    const group = await this.get(groupId);
    await this.sight.assertMaySee(actor, group.headMerchantId);
    return group;
  }

  async list(): Promise<GroupView[]> {
    return (await this.transactor.query<Row>(`${GROUPS} ORDER BY g.group_id DESC`)).map(viewOf);
  }
}

type Row = Omit<GroupView, 'createdAt'> & { createdAt: Date };

function viewOf(row: Row): GroupView {
  return { ...row, createdAt: row.createdAt.toISOString() };
}

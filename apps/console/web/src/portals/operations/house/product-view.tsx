import { answerOf } from '@app/contracts';
import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer, issuerApi } from '../../../api/clients.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { Money } from '../../../kit/money.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { Proposed, useProposal } from '../parts/proposed.js';
import type { ProductRow } from './answers.js';
import { useRole } from './role.js';

/** A card product with everything its cards show. */
export function ProductView({ product }: { product: ProductRow }) {
  const { t } = useTranslation('operations');
  const { face } = product;
  return (
    <ObjectPage
      inDrawer
      title={product.productCode}
      facts={[
        { label: t('house.products.nameZh'), value: product.nameZh },
        { label: t('house.products.nameEn'), value: product.nameEn },
        { label: t('house.products.kind'), value: t(`house.kinds.${product.kind}`) },
        { label: t('house.products.medium'), value: t(`house.products.media.${product.medium}`) },
        { label: t('house.products.bin'), value: product.bin },
        {
          label: t('house.products.validity'),
          value: product.validityMonths && t('house.products.months', { count: product.validityMonths }),
        },
        { label: t('house.products.faceMin'), value: <Money fen={product.faceMinFen} /> },
        { label: t('house.products.faceMax'), value: <Money fen={product.faceMaxFen} /> },
        { label: t('house.products.cardName'), value: face.cardName },
        { label: t('house.products.issuerName'), value: face.issuerName },
        { label: t('house.products.notices'), value: face.notices },
        { label: t('house.products.servicePhone'), value: face.servicePhone },
      ]}
      timeline={[]}
    />
  );
}

interface ProductFields {
  readonly productCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: 'named' | 'anonymous';
  readonly binRangeId: string;
  readonly medium: 'magnetic_stripe' | 'chip' | 'barcode' | 'virtual';
  readonly validityMonths?: number;
  readonly faceMinYuan?: number;
  readonly faceMaxYuan?: number;
  readonly chipAlgorithm?: '3DES' | 'SM4';
  readonly purseCapYuan?: number;
  readonly transactionLimitYuan?: number;
  readonly issuerName: string;
  readonly notices: string;
  readonly servicePhone: string;
}

const FEN_PER_YUAN = 100;
const MEDIA = ['magnetic_stripe', 'chip', 'barcode', 'virtual'] as const;
const KINDS = ['anonymous', 'named'] as const;

function fen(key: string, yuanAmount: number | undefined | null): Record<string, number> {
  return yuanAmount === undefined || yuanAmount === null ? {} : { [key]: Math.round(yuanAmount * FEN_PER_YUAN) };
}

function propose(fields: ProductFields) {
  const { faceMinYuan, faceMaxYuan, chipAlgorithm, purseCapYuan, transactionLimitYuan, ...rest } = fields;
  const { issuerName, notices, servicePhone, validityMonths, ...plain } = rest;
  const named = plain.kind === 'named';
  const chip = { ...fen('purseCapFen', purseCapYuan), ...fen('transactionLimitFen', transactionLimitYuan) };
  return answerOf(
    issuer.POST('/v1/card-products', {
      body: {
        ...plain,
        ...fen('faceMinFen', faceMinYuan),
        ...fen('faceMaxFen', faceMaxYuan),
        ...(validityMonths && !named ? { validityMonths } : {}),
        ...(plain.medium === 'chip' ? { chipAlgorithm: chipAlgorithm ?? '3DES', chip } : {}),
        face: {
          cardName: plain.nameZh,
          issuerName,
          namedOrAnonymous: named ? '记名' : '不记名',
          cardNumber: true,
          ...(named ? {} : { validity: `${validityMonths} 个月` }),
          notices,
          servicePhone,
        },
      },
    }),
  );
}

/** Proposes a card product; a second person decides. */
export function ProposeProduct() {
  const { t } = useTranslation('operations');
  const proposal = useProposal('issuer');
  const maker = useRole('ops_maker');
  const [medium, setMedium] = useState<string>('magnetic_stripe');
  const ranges = issuerApi.useQuery('get', '/v1/bin-ranges', {}, { enabled: maker });
  const required = [{ required: true, message: t('house.required') }];
  if (!maker) return null;
  return (
    <>
      <FormDialog<ProductFields>
        label={t('house.products.propose')}
        title={t('house.products.propose')}
        primary
        initial={{ kind: 'anonymous', medium: 'magnetic_stripe', validityMonths: 36, issuerName: '' }}
        consequence={<span className="quiet">{t('secondPerson')}</span>}
        run={(fields) => proposal.propose(propose(fields))}
      >
        <Form.Item
          name="productCode"
          label={t('house.products.code')}
          rules={required}
          extra={t('house.products.codeHelp')}
        >
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="nameZh" label={t('house.products.nameZh')} rules={required}>
          <Input />
        </Form.Item>
        <Form.Item name="nameEn" label={t('house.products.nameEn')} rules={required}>
          <Input />
        </Form.Item>
        <Form.Item name="kind" label={t('house.products.kind')}>
          <Select options={KINDS.map((value) => ({ value, label: t(`house.kinds.${value}`) }))} />
        </Form.Item>
        <Form.Item name="binRangeId" label={t('house.products.bin')} rules={required}>
          <Select
            options={(ranges.data?.items ?? []).map((range) => ({
              value: range.binRangeId,
              label: `${range.from} · ${range.label}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="medium" label={t('house.products.medium')}>
          <Select
            options={MEDIA.map((value) => ({ value, label: t(`house.products.media.${value}`) }))}
            onChange={setMedium}
          />
        </Form.Item>
        {medium === 'chip' && <ChipFields />}
        <Form.Item name="validityMonths" label={t('house.products.validity')} extra={t('house.products.validityHelp')}>
          <InputNumber min={1} max={600} precision={0} />
        </Form.Item>
        <Form.Item name="faceMinYuan" label={t('house.products.faceMin')}>
          <InputNumber min={0} precision={2} prefix="¥" />
        </Form.Item>
        <Form.Item name="faceMaxYuan" label={t('house.products.faceMax')} extra={t('house.products.faceMaxHelp')}>
          <InputNumber min={0} precision={2} prefix="¥" />
        </Form.Item>
        <Form.Item name="issuerName" label={t('house.products.issuerName')} rules={required}>
          <Input />
        </Form.Item>
        <Form.Item name="notices" label={t('house.products.notices')} rules={required}>
          <Input.TextArea rows={2} />
        </Form.Item>
        <Form.Item name="servicePhone" label={t('house.products.servicePhone')} rules={required}>
          <Input />
        </Form.Item>
      </FormDialog>
      <Proposed of={proposal} />
    </>
  );
}

function ChipFields() {
  const { t } = useTranslation('operations');
  return (
    <>
      <Form.Item name="chipAlgorithm" label={t('house.products.algorithm')} initialValue="3DES">
        <Select options={['3DES', 'SM4'].map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="purseCapYuan" label={t('house.products.purseCap')} extra={t('house.products.purseCapHelp')}>
        <InputNumber min={0} precision={2} prefix="¥" />
      </Form.Item>
      <Form.Item name="transactionLimitYuan" label={t('house.products.transactionLimit')}>
        <InputNumber min={0} precision={2} prefix="¥" />
      </Form.Item>
    </>
  );
}

import { answerOf } from '@app/contracts';
import { DatePicker, Form, InputNumber, Select, Switch } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { acceptance, issuer } from '../../../api/clients.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { inWords } from '../../../kit/refusal.js';
import { PlainTable } from '../parts/facts-list.js';
import { MerchantPicker } from '../parts/merchant-picker.js';
import { Proposed, type Proposal, useProposal } from '../parts/proposed.js';
import type { ParameterRow } from './answers.js';
import { parameterText } from './parameter-text.js';
import { provinceOptions } from './provinces.js';
import { ReasonField } from './reason-field.js';
import { useRole } from './role.js';

/** One parameter with all its values, and the next one to propose. */
export function ParameterView({ parameter }: { parameter: ParameterRow }) {
  const { t } = useTranslation('operations');
  const app = parameter.kind === 'regions' ? 'acceptance' : 'issuer';
  const proposal = useProposal(app);
  const maker = useRole('ops_maker');
  const { versions, inForce, min, max, standard } = parameter;
  return (
    <ObjectPage
      inDrawer
      title={parameter.name}
      actions={maker && <ChangeParameter parameter={parameter} proposal={proposal} />}
      notice={<Proposed of={proposal} />}
      facts={[
        { label: t('house.parameters.meaning'), value: inWords(parameter.meaning) },
        { label: t('house.parameters.now'), value: parameterText(t, parameter, inForce.value) },
        {
          label: t('house.parameters.bounds'),
          value: min === null ? '—' : [min, max].map((bound) => parameterText(t, parameter, bound)).join(' – '),
        },
        { label: t('house.parameters.standardValue'), value: parameterText(t, parameter, standard) },
      ]}
      timeline={[]}
    >
      {versions.length > 0 && (
        <PlainTable
          caption={t('house.parameters.versions')}
          columns={[
            { title: t('house.effectiveFrom') },
            { title: t('house.parameters.value') },
            { title: t('house.parameters.standing') },
          ]}
          rows={versions.map(({ effectiveFrom, value, standing }) => [
            effectiveFrom,
            parameterText(t, parameter, value),
            t(`house.parameters.standings.${standing}`),
          ])}
        />
      )}
    </ObjectPage>
  );
}

interface Change {
  readonly effectiveFrom: Dayjs;
  readonly number?: number;
  readonly regions?: string[];
  readonly licensed?: boolean;
  readonly merchantNo?: string;
  readonly reason: string;
}

const FEN_PER_YUAN = 100;

function valueOf({ kind }: ParameterRow, { number = 0, regions = [], licensed, merchantNo }: Change): unknown {
  switch (kind) {
    case 'integer':
      return number;
    case 'fen':
      return Math.round(number * FEN_PER_YUAN);
    case 'regions':
      return regions;
    case 'licence':
      return licensed ? { licensed: true, merchantNo } : { licensed: false };
  }
}

function ChangeParameter({ parameter, proposal }: { parameter: ParameterRow; proposal: Proposal }) {
  const { t } = useTranslation('operations');
  const propose = (change: Change) => {
    const effectiveFrom = change.effectiveFrom.format('YYYY-MM-DD');
    const { reason } = change;
    const value = valueOf(parameter, change);
    const call =
      parameter.kind === 'regions'
        ? acceptance.POST('/v1/licensed-regions', { body: { effectiveFrom, regions: value as string[], reason } })
        : issuer.POST('/v1/parameters/{name}/changes', {
            params: { path: { name: parameter.name } },
            body: { effectiveFrom, value, reason },
          });
    return proposal.propose(answerOf(call as ReturnType<typeof issuer.POST<'/v1/parameters/{name}/changes', never>>));
  };
  return (
    <FormDialog<Change>
      label={t('house.parameters.change')}
      title={t('house.parameters.change')}
      primary
      consequence={<span className="quiet">{t('house.parameters.changeHelp')}</span>}
      run={propose}
    >
      <Form.Item
        name="effectiveFrom"
        label={t('house.effectiveFrom')}
        rules={[{ required: true, message: t('house.required') }]}
      >
        <DatePicker />
      </Form.Item>
      <ValueField parameter={parameter} />
      <ReasonField />
    </FormDialog>
  );
}

function ValueField({ parameter: { kind, unit } }: { parameter: ParameterRow }) {
  const { t } = useTranslation('operations');
  const required = [{ required: true, message: t('house.required') }];
  if (kind === 'regions') {
    return (
      <Form.Item
        name="regions"
        label={t('house.parameters.value')}
        extra={t('house.parameters.regionsHelp')}
        rules={required}
      >
        <Select mode="tags" options={provinceOptions()} tokenSeparators={[',', ' ', '，']} />
      </Form.Item>
    );
  }
  if (kind === 'licence') {
    return (
      <>
        <Form.Item name="licensed" label={t('house.parameters.licence')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="merchantNo" label={t('house.parameters.licenceMerchant')}>
          <MerchantPicker holds="merchantNo" />
        </Form.Item>
      </>
    );
  }
  return (
    <Form.Item name="number" label={`${t('house.parameters.value')}（${inWords(unit)}）`} rules={required}>
      <InputNumber min={0} precision={kind === 'fen' ? 2 : 0} />
    </Form.Item>
  );
}

import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../kit/form-dialog.js';
import { Notice } from '../../../kit/states.js';

interface Half {
  readonly componentNo: 1 | 2;
  readonly component: string;
  readonly kcv: string;
}

export interface HalfAnswer {
  readonly componentNo: number;
  readonly kcv: string;
  readonly complete: boolean;
  /** Of the whole key, once it is there. */
  readonly wholeKcv: string | null;
}

/** One custodian's half of a key: typed with its check value, never shown again. The other half is another person's. */
export function KeyCeremony({ enter, label }: { enter: (half: Half) => Promise<HalfAnswer>; label?: string }) {
  const { t } = useTranslation('operations');
  const [answer, setAnswer] = useState<HalfAnswer>();
  const title = label ?? t('house.keys.enter');
  return (
    <>
      <FormDialog<Half, HalfAnswer>
        label={title}
        title={title}
        initial={{ componentNo: 1 }}
        consequence={<span className="quiet">{t('house.keys.enterHelp')}</span>}
        run={enter}
        done={setAnswer}
      >
        <Form.Item name="componentNo" label={t('house.keys.which')}>
          <Radio.Group options={[1, 2].map((value) => ({ value, label: t('house.keys.half', { no: value }) }))} />
        </Form.Item>
        <Form.Item
          name="component"
          label={t('house.keys.component')}
          rules={[
            { required: true, pattern: /^([0-9A-Fa-f]{16}|[0-9A-Fa-f]{32})$/, message: t('house.keys.componentForm') },
          ]}
        >
          <Input.Password autoComplete="off" maxLength={32} />
        </Form.Item>
        <Form.Item
          name="kcv"
          label={t('house.keys.kcv')}
          extra={t('house.keys.kcvHelp')}
          rules={[{ required: true, pattern: /^([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$/, message: t('house.keys.kcvForm') }]}
        >
          <Input autoComplete="off" maxLength={8} />
        </Form.Item>
      </FormDialog>
      {answer && (
        <Notice
          type="info"
          title={
            answer.complete
              ? t('house.keys.complete', { kcv: answer.wholeKcv })
              : t('house.keys.taken', { no: answer.componentNo, kcv: answer.kcv })
          }
        />
      )}
    </>
  );
}

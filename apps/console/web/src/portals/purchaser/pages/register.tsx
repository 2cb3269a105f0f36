import { answerOf } from '@app/contracts';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { issuer } from '../../../api/clients.js';
import { fieldErrors, Refusal } from '../../../kit/refusal.js';
import { Notice } from '../../../kit/states.js';
import { OpenShell } from '../../../shell/open-shell.js';
import { purchaserZh } from '../purchaser.zh.js';
import '../purchaser.css';

type IdType = keyof typeof purchaserZh.register.idTypes;

interface Person {
  readonly name: string;
  readonly idType: IdType;
  readonly idNumber: string;
  readonly phone: string;
}

interface Fields extends Person {
  readonly type: 'unit' | 'individual';
  readonly creditCode: string;
  readonly address?: string;
  readonly contactPhone: string;
  readonly handler: Person;
  readonly user: { readonly login: string; readonly password: string };
}

const ID_TYPES = Object.keys(purchaserZh.register.idTypes) as IdType[];

/** A unit with its handler, or an individual, registers before there is a session (R-REGISTER). */
export default function RegisterPage() {
  const { t } = useTranslation('purchaser');
  const [form] = Form.useForm<Fields>();
  const type = Form.useWatch('type', form) ?? 'unit';
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async (fields: Fields) => {
    setBusy(true);
    setError(undefined);
    try {
      await answerOf(issuer.POST('/v1/customers', { body: bodyOf(fields) }));
      setDone(true);
    } catch (refused) {
      setError(refused);
      form.setFields(fieldErrors(refused) as unknown as Parameters<typeof form.setFields>[0]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <OpenShell portal="purchaser" title={t('register.title')}>
      {done ? (
        <Notice type="info" title={t('register.done')}>
          <p>{t('register.doneHelp')}</p>
          <Link to="/?to=/purchaser/unit">{t('register.logIn')}</Link>
        </Notice>
      ) : (
        <Form<Fields>
          form={form}
          className="register"
          layout="vertical"
          requiredMark={false}
          scrollToFirstError
          initialValues={{ type: 'unit' }}
          onFinish={(fields) => void submit(fields)}
        >
          <p className="quiet">{t('register.intro')}</p>
          {error !== undefined && (
            <Form.Item>
              <Refusal error={error} />
            </Form.Item>
          )}
          <Form.Item name="type" label={t('register.type')}>
            <Radio.Group
              options={(['unit', 'individual'] as const).map((value) => ({
                value,
                label: t(`register.types.${value}`),
              }))}
            />
          </Form.Item>
          {type === 'unit' ? <UnitFields /> : <PersonFields nameLabel={t('register.ownName')} />}
          <h2>{t('register.user')}</h2>
          <TextField name={['user', 'login']} label={t('register.login')} autoComplete="username" />
          <Form.Item
            name={['user', 'password']}
            label={t('register.password')}
            extra={t('register.passwordHelp')}
            rules={[{ required: true, min: 8, message: t('register.passwordHelp') }]}
          >
            <Input.Password autoComplete="new-password" maxLength={200} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy} block>
            {t('register.submit')}
          </Button>
        </Form>
      )}
    </OpenShell>
  );
}

function UnitFields() {
  const { t } = useTranslation('purchaser');
  return (
    <>
      <TextField name={['name']} label={t('register.name')} help={t('register.nameHelp')} />
      <TextField name={['creditCode']} label={t('register.creditCode')} />
      <TextField name={['address']} label={t('register.address')} optional />
      <TextField name={['contactPhone']} label={t('register.contactPhone')} />
      <h2>{t('register.handler')}</h2>
      <PersonFields within="handler" nameLabel={t('register.handlerName')} />
    </>
  );
}

function PersonFields({ within, nameLabel }: { within?: string; nameLabel: string }) {
  const { t } = useTranslation('purchaser');
  const at = (field: string) => (within ? [within, field] : [field]);
  return (
    <>
      <TextField name={at('name')} label={nameLabel} />
      <Form.Item
        name={at('idType')}
        label={t('register.idType')}
        rules={[{ required: true, message: t('register.required') }]}
      >
        <Select options={ID_TYPES.map((value) => ({ value, label: t(`register.idTypes.${value}`) }))} />
      </Form.Item>
      <TextField name={at('idNumber')} label={t('register.idNumber')} autoComplete="off" />
      <TextField name={at('phone')} label={t('register.phone')} />
    </>
  );
}

function TextField(props: { name: string[]; label: string; help?: string; optional?: boolean; autoComplete?: string }) {
  const { name, label, help, optional = false, autoComplete } = props;
  const { t } = useTranslation('purchaser');
  return (
    <Form.Item
      name={name}
      label={label}
      extra={help}
      rules={optional ? [] : [{ required: true, whitespace: true, message: t('register.required') }]}
    >
      <Input maxLength={200} {...(autoComplete ? { autoComplete } : {})} />
    </Form.Item>
  );
}

function bodyOf({ type, name, creditCode, address, contactPhone, handler, user, idType, idNumber, phone }: Fields) {
  if (type === 'individual') return { type, name, idType, idNumber, phone, user };
  const whole = { type, name, creditCode, contactPhone, handler, user };
  return address?.trim() ? { ...whole, address: address.trim() } : whole;
}

import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../api/clients.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { type HouseRole, RolesField } from './change-roles.js';
import { ReasonField } from './reason-field.js';
import { useRole } from './role.js';
import './house.css';

interface Invitation {
  readonly login: string;
  readonly name: string;
  readonly roles: HouseRole[];
  readonly reason: string;
}

/** Proposes an account; shows the proposer's half of the first password, once. */
export function InviteUser() {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const [half, setHalf] = useState<string>();
  const required = [{ required: true, message: t('house.required') }];
  if (!useRole('ops_maker')) return null;
  return (
    <>
      <FormDialog<Invitation, { firstHalf: string }>
        label={t('house.users.invite')}
        title={t('house.users.invite')}
        primary
        consequence={<span className="quiet">{t('house.users.inviteHelp')}</span>}
        run={(body) => answerOf(issuer.POST('/v1/users', { body }))}
        done={({ firstHalf }) => {
          setHalf(firstHalf);
          void queries.invalidateQueries();
        }}
      >
        <Form.Item name="login" label={t('house.users.login')} rules={required} extra={t('house.users.loginHelp')}>
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item name="name" label={t('house.users.name')} rules={required}>
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        <RolesField />
        <ReasonField />
      </FormDialog>
      <Modal
        open={half !== undefined}
        title={t('house.users.halfTitle')}
        onCancel={() => setHalf(undefined)}
        footer={null}
      >
        <p className="secret-once">{half}-</p>
        <p>{t('house.users.firstHalfHelp')}</p>
      </Modal>
    </>
  );
}

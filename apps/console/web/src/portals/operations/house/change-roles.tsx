import { answerOf } from '@app/contracts';
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../api/clients.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import type { Proposal } from '../parts/proposed.js';
import type { UserRow } from './answers.js';
import { ReasonField } from './reason-field.js';

export type HouseRole = 'ops_maker' | 'ops_checker' | 'auditor';
export const HOUSE_ROLES: readonly HouseRole[] = ['ops_maker', 'ops_checker', 'auditor'];

/** Other roles for somebody, by two people. */
export function ChangeRoles({ user, proposal }: { user: UserRow; proposal: Proposal }) {
  const { t } = useTranslation('operations');
  return (
    <FormDialog<{ roles: HouseRole[]; reason: string }>
      label={t('house.users.changeRoles')}
      title={t('house.users.changeRoles')}
      initial={{ roles: user.roles as HouseRole[] }}
      consequence={<span className="quiet">{t('secondPerson')}</span>}
      run={(body) =>
        proposal.propose(
          answerOf(issuer.POST('/v1/users/{id}/changes', { params: { path: { id: user.userId } }, body })),
        )
      }
    >
      <RolesField />
      <ReasonField />
    </FormDialog>
  );
}

/** The issuer's roles to choose from. */
export function RolesField() {
  const { t } = useTranslation(['operations', 'common']);
  return (
    <Form.Item
      name="roles"
      label={t('house.users.roles')}
      rules={[{ required: true, type: 'array', min: 1, message: t('house.users.rolesNeeded') }]}
    >
      <Checkbox.Group options={HOUSE_ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))} />
    </Form.Item>
  );
}

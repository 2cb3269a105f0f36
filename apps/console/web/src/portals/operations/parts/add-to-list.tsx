import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { DatePicker, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance } from '../../../api/clients.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { useSession } from '../../../session/session.context.js';
import { optionsOf } from './word.js';

const NAMES = ['black', 'grey', 'white'] as const;
const SUBJECTS = ['card', 'merchant', 'terminal', 'device'] as const;

/** Puts a card, merchant, terminal or device on a list; it takes effect within a moment. */
export function AddToList() {
  const { t } = useTranslation('operations');
  const { roles } = useSession().user;
  const queries = useQueryClient();
  const [list, setList] = useState<(typeof NAMES)[number]>('black');
  const [subject, setSubject] = useState<(typeof SUBJECTS)[number]>('card');
  const [subjectId, setSubjectId] = useState('');
  const [until, setUntil] = useState<Dayjs | null>(null);
  if (roles.includes('auditor')) return null;
  const add = async (reason: string) => {
    const expiresAt = until ? `${until.format('YYYY-MM-DD')}T23:59:59+08:00` : null;
    const body = { list, subject, subjectId: subjectId.trim(), reason, expiresAt };
    await answerOf(acceptance.POST('/v1/risk/lists', { body }));
    await queries.invalidateQueries({ queryKey: ['list', 'operations.lists'] });
  };
  return (
    <ConfirmDangerous
      label={t('lists.add')}
      title={t('lists.add')}
      primary
      consequence={
        <>
          <label className="stacked">
            {t('lists.list')}
            <Select value={list} options={optionsOf(t, 'lists.names', NAMES)} onChange={setList} />
          </label>
          <label className="stacked">
            {t('lists.subject')}
            <Select value={subject} options={optionsOf(t, 'rules.subjects', SUBJECTS)} onChange={setSubject} />
          </label>
          <label className="stacked">
            {t('lists.subjectId')}
            <Input value={subjectId} maxLength={64} onChange={({ target }) => setSubjectId(target.value)} />
            <span className="quiet">{t('lists.subjectIdHelp')}</span>
          </label>
          <label className="stacked">
            {t('lists.expiresAt')}
            <DatePicker value={until} onChange={setUntil} />
          </label>
          <p>{t(`lists.consequence.${list}`)}</p>
        </>
      }
      run={add}
    />
  );
}

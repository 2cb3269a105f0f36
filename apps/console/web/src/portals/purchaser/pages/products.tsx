import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { issuer } from '../../../api/clients.js';
import { currentLanguage } from '../../../i18n/i18n.js';
import { textColumn } from '../../../kit/columns.js';
import { DataTable } from '../../../kit/data-table.js';
import type { Column } from '../../../kit/data-table.types.js';
import { yuan } from '../../../kit/money.js';
import type { CardProduct } from '../parts/purchaser.api.js';

const load = () => answerOf(issuer.GET('/v1/card-products'));

/** What can be ordered. */
export default function ProductsPage() {
  const { t } = useTranslation('purchaser');
  const columns = useMemo(
    (): Column<CardProduct>[] => [
      textColumn('name', t('products.name'), ({ nameZh, nameEn }) => (currentLanguage() === 'en' ? nameEn : nameZh)),
      textColumn('code', t('products.code'), ({ productCode }) => productCode),
      textColumn('kind', t('products.kind'), ({ kind }) => t(`cards.kinds.${kind}`)),
      textColumn('medium', t('products.medium'), ({ medium }) => t(`products.media.${medium}`)),
      textColumn(
        'face',
        t('products.face'),
        ({ faceMinFen, faceMaxFen }) => `${yuan(faceMinFen)} – ${yuan(faceMaxFen)}`,
      ),
      textColumn('validity', t('products.validity'), ({ validityMonths }) =>
        validityMonths === null ? t('products.never') : t('products.months', { count: validityMonths }),
      ),
    ],
    [t],
  );
  return (
    <DataTable<CardProduct>
      id="purchaser.products"
      title={t('products.title')}
      load={load}
      columns={columns}
      rowKey={({ productId }) => productId}
      actions={<Link to="/purchaser/new-order">{t('products.order')} →</Link>}
      empty={{ title: t('products.empty'), help: t('products.emptyHelp') }}
    />
  );
}

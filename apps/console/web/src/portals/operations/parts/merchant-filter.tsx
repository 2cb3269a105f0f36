import type { Filter } from '../../../kit/data-table.types.js';
import { MerchantPicker } from './merchant-picker.js';

/** A list's filter by merchant: its id in the address, its name in the field. */
export function merchantFilter(label: string): Filter {
  return {
    key: 'merchantId',
    label,
    kind: 'custom',
    field: (value, onChange) => <MerchantPicker value={value} onChange={onChange} label={label} />,
  };
}

import type { FormInstance } from 'antd';

/** Keeps what is typed in this tab, so that a reload loses nothing; account numbers are not kept. */
export function useKeptForm<Fields extends object>(id: string, form: FormInstance<Fields>) {
  const keptAs = `yufuka.form.${id}`;
  return {
    initial: read(keptAs) as Partial<Fields>,
    keep: () => {
      const fields = { ...form.getFieldsValue(true) } as Record<string, unknown>;
      delete fields['accountNo'];
      sessionStorage.setItem(keptAs, JSON.stringify(fields));
    },
    forget: () => sessionStorage.removeItem(keptAs),
  };
}

function read(keptAs: string): object {
  try {
    return (JSON.parse(sessionStorage.getItem(keptAs) ?? '{}') ?? {}) as object;
  } catch {
    return {};
  }
}

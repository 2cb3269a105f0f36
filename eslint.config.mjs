import tseslint from 'typescript-eslint';

// House rules that a tool can see. Each message says why.
const houseRules = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Business code asks Clock: time is shifted in the sandbox.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Business code asks Clock: time is shifted in the sandbox.',
  },
  {
    selector: "CallExpression[callee.name='parseFloat']",
    message: 'Money is Fen, rates are decimal.js: no binary fractions.',
  },
];
const testRules = [
  {
    selector: 'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo)$/]',
    message: 'No test is skipped or alone.',
  },
  { selector: 'CallExpression[callee.name=/^x(it|test|describe)$/]', message: 'No test is skipped.' },
];

export default tseslint.config(
  { ignores: ['dist/**', 'var/**', 'node_modules/**', 'coverage/**', 'libs/contracts/src/generated/**'] },
  ...tseslint.configs.recommended,
  {
    // Without these the type imports that dependency injection reads would be called unnecessary.
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['apps/{issuer,acceptance,clearing}/**/*.ts', 'libs/**/*.ts'],
    ignores: [
      'libs/database/src/database-clock.ts',
      'libs/kernel/src/{clock,ids}.ts',
      'libs/testkit/**',
      '**/*.spec.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...houseRules] },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...testRules], '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: [
      'scripts/**',
      'apps/sandbox/**',
      'bench/**',
      '**/main.ts',
      '**/migrate.ts',
      '**/create-user.ts',
      '*.mjs',
      'test/**',
    ],
    rules: { 'no-console': 'off' },
  },
);

import type { AcceptanceClient, IssuerClient, MethodResponse } from '@app/contracts';

type Rows<Page extends { readonly items: readonly unknown[] }> = Page['items'][number];

export type UserRow = Rows<MethodResponse<IssuerClient, 'get', '/v1/users'>>;
export type ParameterRow = Rows<MethodResponse<IssuerClient, 'get', '/v1/parameters'>>;
export type CustomerRow = Rows<MethodResponse<IssuerClient, 'get', '/v1/customers'>>;
export type OrderDetail = MethodResponse<IssuerClient, 'get', '/v1/orders/{id}'>;
export type ChipFileRow = Rows<MethodResponse<IssuerClient, 'get', '/v1/orders/{id}/chip-files'>>;
export type ChipKeyRow = Rows<MethodResponse<IssuerClient, 'get', '/v1/chip-transport-keys'>>;
export type ProductRow = Rows<MethodResponse<IssuerClient, 'get', '/v1/card-products'>>;
export type BinRangeRow = Rows<MethodResponse<IssuerClient, 'get', '/v1/bin-ranges'>>;
export type CardRow = Rows<MethodResponse<IssuerClient, 'get', '/v1/cards'>>;
export type CardDetail = MethodResponse<IssuerClient, 'get', '/v1/cards/{id}'>;
export type SecureElementRow = Rows<MethodResponse<IssuerClient, 'get', '/v1/secure-elements'>>;
export type RuleRow = MethodResponse<IssuerClient, 'get', '/v1/rules'>['items'][number];
export type CardEcash = MethodResponse<IssuerClient, 'get', '/v1/cards/{id}/ecash'>;

export type MerchantRow = Rows<MethodResponse<AcceptanceClient, 'get', '/v1/merchants'>>;
export type MerchantDetail = MethodResponse<AcceptanceClient, 'get', '/v1/merchants/{id}'>;
export type TerminalRow = Rows<MethodResponse<AcceptanceClient, 'get', '/v1/merchants/{id}/terminals'>>;
export type MerchantGroupRow = Rows<MethodResponse<AcceptanceClient, 'get', '/v1/merchant-groups'>>;
export type TransportKeyRow = Rows<MethodResponse<AcceptanceClient, 'get', '/v1/transport-keys'>>;
export type SplitRow = Rows<MethodResponse<AcceptanceClient, 'get', '/v1/merchants/{id}/settlement-splits'>>;

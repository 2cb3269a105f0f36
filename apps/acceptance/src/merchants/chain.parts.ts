import { AddGroupUser } from './add-group-user.service.js';
import { ChainController } from './chain.controller.js';
import { ChangeGroupMember } from './change-group-member.service.js';
import { ChangeLicensedRegions } from './change-licensed-regions.service.js';
import { ChangeSplit } from './change-split.service.js';
import { CloseStore } from './close-store.service.js';
import { CreateGroup } from './create-group.service.js';
import { MerchantGroups } from './merchant-groups.service.js';
import { MerchantSight } from './merchant-sight.service.js';
import { MerchantTermsController } from './merchant-terms.controller.js';

/** Chains of merchants, and what is agreed with them beyond a contract. */
export const CHAIN_PROVIDERS = [
  AddGroupUser,
  ChangeGroupMember,
  ChangeLicensedRegions,
  ChangeSplit,
  CloseStore,
  CreateGroup,
  MerchantGroups,
  MerchantSight,
];

export const CHAIN_CONTROLLERS = [ChainController, MerchantTermsController];

export { LabBench } from './lab-bench.js';
export { LabModule } from './lab.module.js';
export type { LabCardPlan, LabEquipment, LabTerminalPlan } from './lab.types.js';

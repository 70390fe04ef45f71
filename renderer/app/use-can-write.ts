// Whether records may be changed: the open file is not read-only. Acts that write are left out when it is.
import { useWorkspaceState } from './use-settings.ts';

export const useCanWrite = (): boolean => useWorkspaceState().data?.readOnly === false;

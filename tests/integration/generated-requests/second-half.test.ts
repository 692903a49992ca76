import { findFamilies } from '@/tests/integration/generated-requests/families';
import { testFamilies } from '@/tests/integration/generated-requests/test-families';

testFamilies(1, await findFamilies());

import { describe, expect, test } from 'vitest';
import { findFactLabels } from '@/lib/domain/profile/fact-labels';
import type { Profile } from '@/lib/domain/profile/profile';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { explainDecision } from '@/lib/domain/tailoring/explain-decision';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { readLegCramps } from '@/tests/builders/library-builder';
import { aProfile } from '@/tests/builders/profile-builder';

const library = compileLibrary(await readLegCramps());
const words = {
  factLabels: findFactLabels(library.source.vocabulary),
  titleOf: (key: string) => library.advice.get(key)?.advice.title ?? key,
};

const decisionOf = (changes: Partial<Profile>, adviceKey: string) => {
  const decision = tailor(library, aProfile(changes)).decisions.get(adviceKey);
  if (!decision) throw new Error(`no decision for ${adviceKey}`);
  return decision;
};

type Case = [sentence: string, profile: Partial<Profile>, adviceKey: string, rule: string, why: string];

const blocked: Case[] = [
  [
    'potassium-rich food in kidney disease stage 4',
    { conditions: ['ckd-4'] },
    'diet.potassium-rich',
    'SR-090',
    'Chronic kidney disease stage 4',
  ],
  ['potassium-rich food on dialysis', { conditions: ['dialysis'] }, 'diet.potassium-rich', 'SR-090', 'dialysis'],
  ['salt substitutes on an ACE inhibitor', { medicines: ['acei'] }, 'diet.salt-substitute', 'SR-092', 'ACE inhibitor'],
  [
    'salt substitutes in heart failure',
    { conditions: ['heart-failure'] },
    'diet.salt-substitute',
    'SR-086',
    'Heart failure',
  ],
  ['ibuprofen on warfarin', { medicines: ['warfarin'] }, 'relief.ibuprofen', 'SR-121', 'Warfarin'],
  [
    'ibuprofen on a combined ACE inhibitor and thiazide tablet',
    { medicines: ['acei-with-thiazide'] },
    'relief.ibuprofen',
    'SR-121',
    'Thiazide',
  ],
  ['ibuprofen in pregnancy', { pregnancyTrimester: 3 }, 'relief.ibuprofen', 'SR-122', 'Pregnant, week 28'],
  ['ibuprofen with an aspirin allergy', { allergies: ['aspirin'] }, 'relief.ibuprofen', 'SR-123', 'spirin'],
  [
    'warming rubs on heparin, an anticoagulant',
    { medicines: ['heparin'] },
    'med.warming-ointment',
    'SR-046',
    'nticoagulant',
  ],
  [
    'raising the legs in severe arterial disease',
    { conditions: ['severe-pad'] },
    'prevent.bed-elevation',
    'SR-060',
    'evere',
  ],
  [
    'foot soaks in severe arterial disease, because it is arterial disease',
    { conditions: ['severe-pad'] },
    'prevent.foot-bath',
    'SR-032',
    'evere',
  ],
  ['warm packs for a child', { ageBand: 'child' }, 'relief.warmth', 'SR-035', '5 to 11 years'],
  [
    'lying flat with raised legs in late pregnancy',
    { pregnancyTrimester: 3 },
    'relief.supine-60',
    'SR-062',
    'Pregnant',
  ],
  [
    'the calf stretch with a torn Achilles tendon',
    { conditions: ['achilles-rupture'] },
    'relief.stretch-calf',
    'SR-215',
    'Achilles',
  ],
  ['one-leg exercises for someone who falls', { conditions: ['falls-risk'] }, 'exercise.single-leg', 'SR-070', 'all'],
  ['magnesium tablets in acute kidney injury', { conditions: ['aki'] }, 'supp.magnesium', 'SR-100', 'cute kidney'],
  [
    'vitamin B6 in diabetic neuropathy',
    { conditions: ['diabetes-with-neuropathy'] },
    'supp.vitamin-b6',
    'SR-109',
    'iabet',
  ],
  [
    'vitamin B6 with a Charcot foot, because it is neuropathy',
    { conditions: ['charcot-foot'] },
    'supp.vitamin-b6',
    'SR-109',
    'europathy',
  ],
  ['nuts with a peanut allergy', { allergies: ['peanut'] }, 'diet.nuts', 'SR-180', 'eanut'],
  ['dairy with a cow milk protein allergy', { allergies: ['cows-milk-protein'] }, 'diet.dairy', 'SR-182', 'ilk'],
  ['aromatic oils in epilepsy', { conditions: ['epilepsy'] }, 'prevent.aromatherapy', 'SR-170', 'Epilepsy'],
  ['a fixed 2 to 3 litres a day in hyponatraemia', { conditions: ['siadh'] }, 'prevent.fluids-2-3L', 'SR-080', 'SIADH'],
  ['drinking more on dialysis', { conditions: ['dialysis'] }, 'prevent.hydration-general', 'SR-089', 'ialysis'],
  ['quinine, for everyone', {}, 'med.quinine', 'SR-008', 'Everyone'],
];

describe('leaves out, and says why', () => {
  test.each(blocked)('%s', (_sentence, profile, adviceKey, rule, why) => {
    const decision = decisionOf(profile, adviceKey);
    expect(decision.outcome).toBe('blocked');
    const explanation = explainDecision(decision, words);
    expect(explanation).toContain(rule);
    expect(explanation.split(' (')[0]).toContain(why);
  });
});

type CautionCase = [sentence: string, profile: Partial<Profile>, adviceKey: string, rule: string, fact: string];

const cautioned: CautionCase[] = [
  ['rubbing the muscle on warfarin', { medicines: ['warfarin'] }, 'relief.massage', 'SR-024', 'medicine:warfarin'],
  [
    'rubbing the muscle on a direct anticoagulant',
    { medicines: ['doac'] },
    'relief.massage',
    'SR-024',
    'medicine:doac',
  ],
  [
    'compression in severe arterial disease',
    { conditions: ['severe-pad'] },
    'prevent.compression',
    'SR-051',
    'condition:pad',
  ],
  [
    'potassium-rich food in kidney disease stage 3',
    { conditions: ['ckd-3'] },
    'diet.potassium-rich',
    'SR-091',
    'condition:ckd-3',
  ],
  ['magnesium tablets over 65', { ageBand: 'older-adult' }, 'supp.magnesium', 'SR-103', 'age:older-adult'],
  ['caffeine in pregnancy', { pregnancyTrimester: 1 }, 'prevent.limit-caffeine', 'SR-210', 'pregnancy:1'],
  [
    'juices on insulin, because it means diabetes',
    { medicines: ['insulin'] },
    'diet.juices',
    'SR-185',
    'condition:diabetes',
  ],
  ['juices on felodipine', { medicines: ['felodipine'] }, 'diet.juices', 'SR-192', 'medicine:felodipine'],
  [
    'the medicine review on a statin',
    { medicines: ['simvastatin'] },
    'prevent.medicine-review',
    'SR-200',
    'medicine:statin',
  ],
  [
    'drinking well with heart failure',
    { conditions: ['severe-heart-failure'] },
    'prevent.hydration-general',
    'SR-222',
    'condition:heart-failure',
  ],
  ['vitamin B6, for everyone', {}, 'supp.vitamin-b6', 'SR-110', 'everyone'],
];

describe('prints a caution beside', () => {
  test.each(cautioned)('%s', (_sentence, profile, adviceKey, rule, fact) => {
    const { cautions } = decisionOf(profile, adviceKey);
    const caution = cautions.find((entry) => entry.rule === rule);
    expect(caution).toMatchObject({ fact, text: library.rules.get(rule)?.caution });
  });
});

type PlacedCase = [sentence: string, profile: Partial<Profile>, adviceKey: string];

const onSheet: PlacedCase[] = [
  ['the calf stretch for a healthy adult', {}, 'relief.stretch-calf'],
  ['signs of a clot for a healthy adult', {}, 'redflags.dvt'],
  ['signs of pre-eclampsia in pregnancy', { pregnancyTrimester: 2 }, 'redflags.preeclampsia'],
  ['the third trimester page in the third trimester', { pregnancyTrimester: 3 }, 'pop.pregnancy-t3'],
  ['foot signs in diabetes', { conditions: ['diabetes'] }, 'redflags.foot'],
  ['foot signs for someone on insulin', { medicines: ['insulin'] }, 'redflags.foot'],
  ['the dialysis page on dialysis', { conditions: ['dialysis'] }, 'pop.dialysis'],
  ['the statin page on atorvastatin', { medicines: ['atorvastatin'] }, 'pop.statin'],
  ['the page for parents of a child', { ageBand: 'child' }, 'pop.child-caregiver'],
  ['the seated stretch for someone who falls', { conditions: ['falls-risk'] }, 'prevent.presleep-stretch-seated'],
];

describe('puts on the sheet', () => {
  test.each(onSheet)('%s', (_sentence, profile, adviceKey) => {
    expect(tailor(library, aProfile(profile)).sheet).toContain(adviceKey);
  });
});

const forOthers: PlacedCase[] = [
  ['the second trimester page in the third', { pregnancyTrimester: 3 }, 'pop.pregnancy-t2'],
  ['the page for parents of an adult', {}, 'pop.child-caregiver'],
  ['signs of pre-eclampsia for a man', { sex: 'male' }, 'redflags.preeclampsia'],
  ['the dialysis page in kidney disease stage 4', { conditions: ['ckd-4'] }, 'pop.dialysis'],
];

describe('says that it is for others', () => {
  test.each(forOthers)('%s', (_sentence, profile, adviceKey) => {
    expect(decisionOf(profile, adviceKey)).toMatchObject({
      outcome: 'not-applicable',
      reason: { kind: 'not-for-this-person' },
    });
  });
});

/** How the forms of a word are made: `verb` administer, administers, administered; `noun` lesion, lesions; `fixed` as it stands. */
export type JargonForm = 'verb' | 'noun' | 'fixed';

export type JargonEntry = { words: string; form: JargonForm; offers: string[] };

const entries = (form: JargonForm, lines: string): JargonEntry[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [words = '', offers = ''] = line.split(':');
      return { words: words.trim(), form, offers: offers.split(',').map((offer) => offer.trim()) };
    });

/**
 * Words of the clinic and the office that readers stumble over, with plainer ones to offer; our own list, in the spirit of
 * the CDC's "Everyday words for public health communication" and the NHS content style guide. A word that a text needs may
 * stand beside its plain one: then it is not found.
 */
export const jargon: readonly JargonEntry[] = [
  ...entries(
    'verb',
    `
administer: give
advise: tell, say
alleviate: ease, help
ameliorate: make better, ease
anticipate: expect
ascertain: find out
assist: help
attempt: try
cease: stop
commence: start
comply: follow, keep to
compress: press
consult: ask, see
consume: eat, drink
contact: call, see
deteriorate: get worse
diagnose: find
dilate: widen
diminish: get less, lessen
discontinue: stop
elevate: raise, lift
eliminate: get rid of, stop
encounter: meet, have
endeavour: try
ensure: make sure
evaluate: check, look at
exacerbate: make worse
excrete: pass
exhibit: show, have
facilitate: help
hydrate: drink enough
implement: do, start
indicate: show
inflate: blow up
ingest: swallow, eat
inhale: breathe in
initiate: start
inject: give with a needle
maintain: keep
manifest: show
metabolise: use up
mitigate: lessen
mobilise: move, get moving
monitor: check, watch
necessitate: need
notify: tell
obtain: get
palpate: feel
participate: take part
perform: do
predispose: make more likely
prescribe: order
prohibit: not allow
propagate: spread
provide: give
reduce: cut down, make less
refrain from: do not
regurgitate: bring up
remain: stay
require: need
reside: live
respire: breathe
retain: keep
rotate: turn
rupture: tear, burst
secrete: give out
stimulate: start, wake
subside: ease, go away
suffer from: have
terminate: end, stop
titrate: change step by step
tolerate: cope with
utilise: use
utilize: use
verify: check
void: pass urine
adhere to: keep to, follow
experience: have, feel
palliate: ease
`,
  ),
  ...entries(
    'noun',
    `
abdomen: belly, tummy
abrasion: scrape
adverse effect: side effect
adverse reaction: side effect, bad reaction
aetiology: cause
allergen: thing you react to
analgesic: painkiller
antacid: heartburn tablet
anti-inflammatory: painkiller that eases swelling
anticoagulant: blood thinner
antihypertensive: blood pressure tablet
antipyretic: medicine for fever
arrhythmia: uneven heartbeat
attending physician: doctor
bronchodilator: inhaler that opens the airways
cardiac arrest: heart stops
cardiologist: heart doctor
carcinoma: cancer
catheter: thin tube
cerebrovascular accident: stroke
cessation: stopping, end
clinician: doctor or nurse
comorbidity: other illness
complication: problem
contraindication: reason not to take it
contusion: bruise
convulsion: fit
dermatitis: sore skin
diagnosis: what is wrong, finding
diuretic: water tablet
dosage: dose, how much to take
duration: how long, time
dyspepsia: indigestion, heartburn
dyspnoea: short of breath
embolism: clot that travels
epistaxis: nosebleed
erythema: red skin
exertion: effort, hard work
extremity: arm or leg, hand or foot
fracture: broken bone
frequency: how often
gait: way of walking
gastroenterologist: gut doctor
gastroenteritis: tummy bug
haematoma: bruise, blood under the skin
haemorrhage: bleeding
healthcare professional: doctor, nurse or pharmacist
healthcare provider: doctor or nurse
hypersensitivity: allergy
hyperglycaemia: high blood sugar
hyperkalaemia: too much potassium
hypertension: high blood pressure
hypoglycaemia: low blood sugar
hypokalaemia: too little potassium
hyponatraemia: low salt in the blood
hypotension: low blood pressure
incision: cut
indication: reason
inflammation: swelling, redness
insomnia: trouble sleeping
intake: what you eat or drink
interaction: clash with another medicine
intervention: treatment
laceration: cut
lesion: sore, patch
limb: arm or leg
medication: medicine, tablet
modification: change
monitoring: checks
myalgia: muscle pain
myocardial infarction: heart attack
nephrologist: kidney doctor
neurologist: nerve doctor
neuropathy: nerve damage
nocturnal leg cramp: night cramp
occurrence: case, time it happens
oedema: swelling
oral contraceptive: the pill
palpitation: fast or thumping heartbeat
paraesthesia: pins and needles
pathogen: germ
pathology: disease, lab
physician: doctor
practitioner: doctor or nurse
prognosis: what to expect
prophylaxis: prevention
pruritus: itch
pyrexia: fever
referral: visit to a specialist
regimen: plan
remedy: treatment, cure
renal failure: kidneys that do not work
renal function: how well your kidneys work
respiration: breathing
risk factor: thing that makes it more likely
sedative: calming medicine
seizure: fit
spasm: cramp, tightening
sphygmomanometer: blood pressure cuff
supplement: extra tablets
symptom: sign, what you feel
syncope: faint
tachycardia: fast heartbeat
therapy: treatment
thrombosis: blood clot
trauma: injury
urination: passing urine
vertigo: dizzy spells
`,
  ),
  ...entries(
    'fixed',
    `
acute: sudden
additional: more, extra
adequate: enough
adjacent to: next to
approximately: about
asymptomatic: without signs
at the present time: now
benign: harmless, not cancer
bilateral: on both sides
cardiac: heart
cardiovascular: heart and blood vessel
cerebral: brain
chronic: long-term
concerning: about
consequently: so
contraindicated: not safe for you
cutaneous: skin
daily basis: each day
distal: further from the body
due to the fact that: because
during the course of: during
excessive: too much
febrile: with a fever
frequently: often
gastric: stomach
gastrointestinal: stomach and gut
gradually: slowly
hepatic: liver
idiopathic: with no known cause
immediately: at once, now
in accordance with: by, as
in addition: also
in conjunction with: with
in order to: to
in the absence of: without
in the event of: if
in the event that: if
intramuscular: into a muscle
intravenous: into a vein
initially: at first
lateral: side
localised: in one place
malignant: cancerous
moderate: medium
musculoskeletal: muscle and bone
nauseous: sick
neurological: nerve and brain
nil by mouth: do not eat or drink
nocturnal: at night
numerous: many
obese: very overweight
ophthalmic: eye
optimal: best
oral: by mouth
orally: by mouth
orthopaedic: bone and joint
paediatric: children's
palliative: comfort
pertaining to: about
physiological: normal for the body
postoperative: after the operation
postural: when you stand
prior to: before
prone: lying on your front
proximal: nearer the body
pulmonary: lung
regarding: about
renal: kidney
respiratory: breathing
significant: large, important
significantly: much, a lot
subcutaneous: under the skin
subsequent to: after
subsequently: later, then
sufficient: enough
supine: lying on your back
systemic: in the whole body
thoracic: chest
topical: on the skin
topically: on the skin
unilateral: on one side
vascular: blood vessel
visual disturbance: trouble seeing
with regard to: about
with respect to: about
`,
  ),
];

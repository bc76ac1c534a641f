// Rules of the field on conditions: pH, counter electrode, iR correction, substrate, loading, rotation,
// scan rate, and on what a test of stability must say.
(() => {
  'use strict';

  const form = (window.tafelForm ??= {});

  const curves = ['halfWave', 'onset', 'overpotential', 'potentialAtCurrent', 'bifunctionalIndex', 'tafelSlope', 'kineticCurrentDensity', 'limitingCurrentDensity', 'cellVoltage'];
  const isFromCurve = (row) => row.isExperiment && curves.includes(row.metric.id);
  const uses = (row, words) => row.words('technique').some((word) => words.includes(word));

  const needs = {
    iR: (row) => isFromCurve(row) && !['bifunctionalIndex', 'limitingCurrentDensity'].includes(row.metric.id)
      && !(row.metric.id === 'tafelSlope' && uses(row, ['eis', 'impedance'])),
    substrate: (row) => isFromCurve(row) && row.metric.id !== 'bifunctionalIndex',
    loading: (row) => row.isExperiment && (row.metric.id === 'massActivity'
      || (isFromCurve(row) && !['bifunctionalIndex', 'tafelSlope', 'limitingCurrentDensity'].includes(row.metric.id))),
    rotation: (row) => row.isExperiment && row.reaction === 'ORR'
      && ['halfWave', 'onset', 'limitingCurrentDensity', 'kineticCurrentDensity', 'electronNumber', 'peroxideYield'].includes(row.metric.id)
      && !['gas-diffusion', 'MEA'].includes(row.substrate) && !uses(row, ['gde', 'floating', 'microelectrode', 'ultramicroelectrode', 'secm']),
    'scan rate': (row) => isFromCurve(row) && row.metric.id !== 'bifunctionalIndex' && !isSteady(row),
  };

  const isSteady = (row) => uses(row, ['cp', 'ca', 'eis', 'chronopotentiometry', 'chronoamperometry', 'galvanostatic', 'potentiostatic', 'staircase', 'impedance', 'steady', 'stepwise'])
    && !uses(row, ['lsv', 'cv', 'lsvs', 'cvs', 'sweep', 'scan', 'voltammetry', 'voltammogram', 'quasi']);

  const place = (row, name) => `${row.path}.conditions.${name}`;
  const textOf = (stated) => (stated.quantity ? form.plain(stated.quantity) : stated.text);

  /** A condition's quantity in a unit, null where there is none of that kind. */
  function inUnit(row, name, text) {
    const own = row.stated(name)?.quantity;
    if (!own?.unit) return null;
    const unit = form.unit(text);
    return own.unit.vector === unit.vector ? form.inUnit(own, unit) : null;
  }

  /* R13 */

  function judgePH(row, lines, report) {
    const stated = row.stated('pH')?.quantity;
    if (!stated) return;
    const pH = form.middle(stated);
    const text = form.fixed(pH, 1);
    const at = place(row, 'pH');
    if (!form.allows(lines.possiblePH, pH)) {
      report.error('T513', at, `pH ${text} is outside ${lines.possiblePH.sound}, where water can be`);
    } else if (row.electrolyte?.pH !== undefined) {
      comparePH(row, pH, text, lines, report, at);
    } else if (row.medium && { acidic: pH > 6, neutral: pH < 4 || pH > 10, alkaline: pH < 8 }[row.medium]) {
      report.error('T513', at, `pH ${text} is not ${row.medium}`);
    }
  }

  function comparePH(row, pH, text, lines, report, at) {
    const { name, pH: usual, pHRange } = row.electrolyte;
    // The ion product of water grows with the temperature: a hot base has a lower pH.
    const shift = row.medium === 'alkaline' ? 0.03 * Math.max(0, row.celsius - 25) : 0;
    const difference = pH < usual ? Math.min(0, pH + shift - usual) : pH - usual;
    if (!form.allows(lines.pHOfElectrolyte, difference)) {
      report.error('T513', at, `pH ${text} can't be that of ${name}, whose pH is about ${form.fixed(usual, 1)}`);
    } else if (pHRange && (pH + shift < pHRange[0] - 1e-9 || pH > pHRange[1] + 1e-9)) {
      report.warning('T513', at, `pH ${text} is unusual for ${name}: expected ${form.fixed(pHRange[0], 1)}–${form.fixed(pHRange[1], 1)}`);
    }
  }

  /* R16 */

  const uncorrected = ['none', 'no', 'uncorrected', 'notcorrected', 'withoutcorrection', '0'];
  const corrected = ['corrected', 'yes', 'ircorrected', 'compensated', 'ircompensated'];

  function judgeOhmicDrop(row, lines, report) {
    const stated = row.stated('iR');
    if (!stated) {
      if (needs.iR(row)) report.silent('T516', row, place(row, 'iR'), 'a word on its iR correction');
      return;
    }
    if (uncorrected.includes(stated.key)) return;
    if (corrected.includes(stated.key)) {
      if (needs.iR(row)) report.silent('T516', row, place(row, 'iR'), 'the percentage of its iR correction');
      return;
    }
    const own = read(stated.text);
    if (!own || form.dimension(own).id !== 'ratio') {
      if (needs.iR(row)) report.warning('T516', place(row, 'iR'), `the iR correction “${stated.text}” can't be read: expected a percentage, none, corrected or not stated`);
      return;
    }
    const value = form.middle(own);
    const percent = own.unit ? form.converted(value, own.unit, form.unit('%')) : value;
    if (!form.allows(lines.possibleCorrection, percent)) {
      report.error('T516', place(row, 'iR'), `an iR correction of ${stated.text} can't be right: expected ${lines.possibleCorrection.sound}`);
    } else if (!own.unit && value > 0 && value < 1) {
      report.warning('T516', place(row, 'iR'), `the iR correction ${stated.text} reads as ${stated.text} %, as much as none`);
    }
  }

  function read(text) {
    try {
      const own = form.quantity(text);
      return own.isUnread ? null : own;
    } catch {
      return null;
    }
  }

  /* R17 */

  function judgeSubstrate(row, asked, report) {
    const [words, own] = [row.stated('substrate'), row.stated('substrate class')];
    if (!words && !own) {
      if (needs.substrate(row)) report.silent('T517', row, place(row, 'substrate'), 'a word on its substrate');
      return;
    }
    const stated = own ?? words;
    if (!row.isExperiment || row.substrate || asked.has(stated.text)) return;
    asked.add(stated.text);
    if (own) report.warning('T517', place(row, 'substrate class'), `“${own.text}” is no class of substrates: expected flat-inert, porous-inert, porous-active, gas-diffusion or MEA`);
    else report.warning('T517', place(row, 'substrate'), `the substrate “${words.text}” does not tell whether it is flat or porous, inert or active`);
  }

  /* R18 */

  const isOnDisk = (row) => (row.substrate ? row.substrate === 'flat-inert'
    : !row.stated('substrate') && (row.stated('rotation')?.quantity != null || uses(row, ['rde', 'rrde'])));

  function judgeLoading(row, lines, report) {
    for (const name of ['loading', 'precious metal loading']) {
      const own = inUnit(row, name, 'mg cm-2');
      if (!own) continue;
      const onDisk = row.isExperiment && isOnDisk(row) ? [lines.possibleLoadingOnDisk, ...(name === 'loading' ? [lines.usualLoadingOnDisk] : [])] : [];
      const broken = [lines.positiveLoading, ...onDisk].find((line) => form.excludes(line, own, 0.05));
      if (!broken) continue;
      const verdict = broken.severity === 'error' ? "can't be right" : 'is unusual';
      const disk = broken === lines.positiveLoading ? '' : ' on a flat disk';
      report.add('T518', broken.severity, place(row, name), `the ${name} ${textOf(row.stated(name))}${disk} ${verdict}: expected ${broken.sound}`);
    }
    if (needs.loading(row) && !row.stated('loading') && !row.stated('precious metal loading')) {
      report.silent('T518', row, place(row, 'loading'), 'a word on its loading');
    }
  }

  /* R19 */

  function judgeRotation(row, lines, report) {
    const stated = row.stated('rotation');
    if (!stated) {
      if (needs.rotation(row)) report.silent('T519', row, place(row, 'rotation'), 'a word on its rotation rate');
      return;
    }
    if (row.reaction !== 'ORR' || !row.isExperiment) return;
    const name = `the ${row.metric.name} ${row.text} was read`;
    if (!stated.quantity) {
      if (['none', 'static'].includes(stated.key) && needs.rotation(row)) {
        report.warning('T519', place(row, 'rotation'), `${name} without rotation (“${stated.text}”): expected ${lines.usualRotation.sound}`);
      }
      return;
    }
    const unit = form.dimension(stated.quantity).id === 'rotation' ? 'rpm' : 'min-1';
    const rate = inUnit(row, 'rotation', unit);
    if (!rate) return;
    // What was divided by 60 is rounded; revolutions per minute stand for themselves.
    const half = form.unitASCII(stated.quantity.unit) === unit ? 0 : rate.half;
    const wide = { ...rate, lower: rate.lower - rate.below - half, upper: rate.upper + rate.above + half };
    if (form.excludes(lines.possibleRotation, wide, 1600, false)) {
      report.error('T519', place(row, 'rotation'), `a rotation rate of ${textOf(stated)} can't be right: expected ${lines.possibleRotation.sound}`);
    } else if (needs.rotation(row) && form.excludes(lines.usualRotation, wide, 1600, false)) {
      report.warning('T519', place(row, 'rotation'), `${name} at ${textOf(stated)}: expected ${lines.usualRotation.sound}`);
    }
  }

  /* R20 */

  function judgeScanRate(row, lines, report) {
    const rate = inUnit(row, 'scan rate', 'mV s-1');
    if (rate && form.excludes(lines.positiveScanRate, rate, 5)) {
      report.error('T520', place(row, 'scan rate'), `a scan rate of ${textOf(row.stated('scan rate'))} can't be right: expected ${lines.positiveScanRate.sound}`);
    } else if (rate && needs['scan rate'](row) && form.excludes(lines.usualScanRate, rate, 5)) {
      report.warning('T520', place(row, 'scan rate'), `the ${row.metric.name} ${row.text} was read at ${textOf(row.stated('scan rate'))}: expected ${lines.usualScanRate.sound}`);
    }
    if (needs['scan rate'](row) && !row.stated('scan rate')) report.silent('T520', row, place(row, 'scan rate'), 'a word on its scan rate');
  }

  /* R15 */

  const counted = ['exchangeCurrentDensity', 'massActivity', 'specificActivity', 'turnoverFrequency', 'stability', 'stabilityLoss', 'retention'];

  function judgeCounter(row, report) {
    if (row.reaction !== 'HER' || !row.isExperiment || row.stated('counter electrode') || row.metric.id === 'bifunctionalIndex') return;
    if (counted.includes(row.metric.id) || isFromCurve(row)) report.silent('T515', row, place(row, 'counter electrode'), 'a word on its counter electrode');
  }

  /* R32 */

  const isLength = (row) => ['stability', 'cycleLife'].includes(row.metric.id);
  const beside = (rows, row, ...ids) => rows.filter((other) => other !== row && ids.includes(other.metric.id) && other.sample === row.sample && other.electrolyteName === row.electrolyteName);

  function judgeStability(row, rows, lines, report) {
    if (!row.isObserved || !(isLength(row) || ['stabilityLoss', 'retention'].includes(row.metric.id))) return;
    const statesLoad = (other) => Boolean(other.at) || Boolean(other.stated('current density')) || Boolean(other.stated('window'));
    const hasLoad = statesLoad(row) || (!isLength(row) && beside(rows, row, 'stability', 'cycleLife').some((other) => other.isObserved && statesLoad(other)));
    if (!hasLoad) report.silent('T532', row, `${row.path}.at`, 'a current density or potential');
    if (isLength(row) && !row.stated('change') && !beside(rows, row, 'retention', 'stabilityLoss').length) {
      report.silent('T532', row, place(row, 'change'), 'a change of value');
    }
    judgeSize(row, lines, report);
  }

  function judgeSize(row, lines, report) {
    const at = `${row.path}.value`;
    const found = `the ${row.metric.name} ${row.text}`;
    if (isLength(row) && !form.allows(lines.operation, row.stored.value)) report.error('T532', at, `${found} can't be right: expected more than 0`);
    if (row.metric.id === 'retention') {
      const factor = !row.quantity.unit && Math.abs(row.stored.value) <= 2 ? 100 : 1;
      const line = [lines.possibleRetention, lines.usualRetention].find((own) => !form.isWithin(row, own, { factor }));
      if (line) form.outside(report, 'T532', line, row);
    }
    if (row.metric.id !== 'stabilityLoss' || form.dimension(row.quantity).id !== 'potential' || form.isWithin(row, lines.usualLoss)) return;
    if (row.stored.value < 0) report.warning('T532', at, `${found} is an improvement: expected ${lines.usualLoss.sound}`);
    else form.outside(report, 'T532', lines.usualLoss, row);
  }

  form.judgeConditions = (rows, { lines }, report) => {
    const asked = new Set();
    for (const row of rows) {
      judgeCounter(row, report);
      judgeStability(row, rows, lines, report);
      judgePH(row, lines, report);
      judgeOhmicDrop(row, lines, report);
      judgeSubstrate(row, asked, report);
      judgeLoading(row, lines, report);
      judgeRotation(row, lines, report);
      judgeScanRate(row, lines, report);
    }
    report.tell();
  };
})();

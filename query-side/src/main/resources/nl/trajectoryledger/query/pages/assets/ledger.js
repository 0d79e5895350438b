// Pages work without this file; it lets a hand slide through time.
const DAY = 86_400_000;

function slide(slider, field, steps, label) {
  slider.max = String(steps.length - 1);
  const at = steps.indexOf(field.value);
  slider.value = String(at < 0 ? steps.length - 1 : at);
  slider.hidden = false;
  const say = () => {
    field.value = steps[Number(slider.value)];
    slider.setAttribute('aria-valuetext', field.value || label);
  };
  slider.addEventListener('input', say);
  slider.addEventListener('change', () => field.form.requestSubmit());
}

function days(first, last) {
  const all = [];
  for (let day = Date.parse(first); day <= Date.parse(last); day += DAY) {
    all.push(new Date(day).toISOString().slice(0, 10));
  }
  return all;
}

const moment = document.querySelector('form.moment');
if (moment) {
  const all = moment.querySelector('.button').textContent;
  const valid = moment.querySelector('#valid-slider');
  if (valid) {
    // At the right end stands no day at all: everything.
    const steps = [...days(valid.dataset.first, valid.dataset.last), ''];
    slide(valid, moment.elements.validOn, steps, all);
  }
  const stops = moment.dataset.stops.split(' ');
  if (stops.length > 1) {
    slide(moment.querySelector('#known-slider'), moment.elements.knownAt, [...stops, ''], all);
  }
}

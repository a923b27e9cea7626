/*
 * The common work item of the peer comparison in plain C, one thread: the yardstick the engine is measured against.
 * Places x 6 levels x 10 five-year age bands x 2 origins, 156 monthly Euler steps. Leaving by place and origin,
 * retirement by age, ageing 1/60 a month, promotion by level, three training routes with fixed delays, recruitment from
 * abroad limited by vacancies, growing posts. Its figures are made up; tight.ts has the same.
 *
 *   work-item PLACES DRAWS REPEATS
 *
 * prints the median milliseconds of REPEATS timings and the sum of all vacancies kept, by which engines are compared.
 * With DRAWS 0 one run keeps staff and vacancies by month, place and level; otherwise DRAWS runs with changed
 * parameters keep vacancies by month and place.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LEVELS = 6, LANES = 8, AGES = 10, ORIGINS = 2, STEPS = 156, ROUTES = 3, MOST_PLACES = 64, PARAMETERS = 8 };

static const int delay[ROUTES] = { 36, 24, 48 };

/* The levels of an age lie next to each other in eight lanes, two vector registers of four; the last two are always 0. */
typedef double Block[LANES];
typedef double Four __attribute__((vector_size(32), aligned(8), may_alias));
static inline Four four(const double *from) { return *(const Four *)from; }
static inline Four same(double value) { return (Four){ value, value, value, value }; }
/* Each lane gets its neighbour below; the first lane that of `before`. Done in registers: read from memory it would wait for the block just written. */
typedef long long Order __attribute__((vector_size(32)));
static inline Four shifted(Four before, Four from) { return __builtin_shuffle(before, from, (Order){ 3, 4, 5, 6 }); }
static Block openingBlocks[MOST_PLACES * ORIGINS * AGES] __attribute__((aligned(64)));
static Block stockBlocks[MOST_PLACES * ORIGINS * AGES] __attribute__((aligned(64)));
static double openingPosts[MOST_PLACES][LANES], posts[MOST_PLACES][LANES];
static double openingIntake[MOST_PLACES][ROUTES], intake[MOST_PLACES][ROUTES][STEPS];
static double leaveRate[MOST_PLACES][ORIGINS], joinRate[MOST_PLACES], mostAbroad[MOST_PLACES];
static double retireRate[AGES], promoteRate[LEVELS], attrition[ROUTES], graduateAge[ROUTES][AGES], abroadLevel[LEVELS], abroadAge[AGES];
static double *staffKept, *vacanciesKept;

static void setUp(int places) {
  for (int place = 0; place < places; place += 1) {
    double size = 40.0 / (1 + place % 7);
    for (int origin = 0; origin < ORIGINS; origin += 1) leaveRate[place][origin] = (0.07 + 0.04 * origin + 0.0007 * place) / 12;
    joinRate[place] = 0.8 + 0.002 * place;
    mostAbroad[place] = 2 + place % 3;
    for (int level = 0; level < LEVELS; level += 1) {
      double staff = 0;
      for (int origin = 0; origin < ORIGINS; origin += 1)
        for (int age = 0; age < AGES; age += 1) {
          double heads = size / (1 + level) * (origin == 0 ? 0.9 : 0.1) * (1 + 0.1 * ((age + level) % 5));
          openingBlocks[(place * ORIGINS + origin) * AGES + age][level] = heads;
          staff += heads;
        }
      openingPosts[place][level] = staff * 1.1;
    }
    for (int route = 0; route < ROUTES; route += 1) openingIntake[place][route] = (route == 0 ? 3.0 : 1.5) * size / 40;
  }
  for (int age = 0; age < AGES; age += 1) {
    retireRate[age] = age < 7 ? 0 : (0.05 + 0.1 * (age - 7)) / 12;
    abroadAge[age] = 0.1;
    for (int route = 0; route < ROUTES; route += 1) graduateAge[route][age] = age < 5 ? 0.2 : 0;
  }
  for (int level = 0; level < LEVELS; level += 1) {
    promoteRate[level] = level < LEVELS - 1 ? (0.12 - 0.01 * level) / 12 : 0;
    abroadLevel[level] = level == 1 ? 0.7 : level == 0 ? 0.3 : 0;
  }
  for (int route = 0; route < ROUTES; route += 1) attrition[route] = 0.1 + 0.02 * route;
}

/* parameter: leaving at home and from abroad, retirement, growth of intake and of posts, attrition, recruitment from abroad, promotion */
static void run(int places, const double *parameter, double *keptVacancies, int full) {
  memcpy(stockBlocks, openingBlocks, sizeof(Block) * places * ORIGINS * AGES);
  memcpy(posts, openingPosts, sizeof openingPosts[0] * places);
  double rises[LANES] = { 0 }, risesFromBelow[LANES] = { 0 }, abroadLane[LANES] = { 0 };
  for (int level = 0; level < LEVELS; level += 1) {
    rises[level] = promoteRate[level] * parameter[7];
    if (level > 0) risesFromBelow[level] = promoteRate[level - 1] * parameter[7];
    abroadLane[level] = abroadLevel[level];
  }
  const double postGrowth = pow(1 + parameter[4], 1.0 / 12), intakeGrowth = pow(1 + parameter[3], 1.0 / 12);
  for (int place = 0; place < places; place += 1)
    for (int route = 0; route < ROUTES; route += 1) {
      double now = openingIntake[place][route];
      for (int month = 0; month < STEPS; month += 1, now *= intakeGrowth) intake[place][route][month] = now;
    }
  for (int month = 0; month <= STEPS; month += 1)
    for (int place = 0; place < places; place += 1) {
      Four low = same(0), high = same(0);
      for (int i = 0; i < ORIGINS * AGES; i += 1) {
        low += four(stockBlocks[place * ORIGINS * AGES + i]);
        high += four(stockBlocks[place * ORIGINS * AGES + i] + 4);
      }
      double staff[LANES];
      memcpy(staff, &low, sizeof low);
      memcpy(staff + 4, &high, sizeof high);
      double vacant = 0;
      for (int level = 0; level < LEVELS; level += 1) {
        double open = posts[place][level] - staff[level];
        vacant += open;
        if (full) {
          staffKept[(month * places + place) * LEVELS + level] = staff[level];
          vacanciesKept[(month * places + place) * LEVELS + level] = open;
        }
      }
      if (!full) keptVacancies[month * places + place] = vacant;
      if (month == STEPS) continue;
      double abroad = parameter[6] * fmax(0, vacant);
      if (abroad > mostAbroad[place]) abroad = mostAbroad[place];
      double graduates[AGES] = { 0 };
      for (int route = 0; route < ROUTES; route += 1) {
        double began = month < delay[route] ? openingIntake[place][route] : intake[place][route][month - delay[route]];
        double finished = began * (1 - attrition[route] * parameter[5]) * joinRate[place];
        for (int age = 0; age < AGES; age += 1) graduates[age] += finished * graduateAge[route][age];
      }
      for (int origin = 0; origin < ORIGINS; origin += 1) {
        double leave = leaveRate[place][origin] * parameter[origin];
        Four youngerLow = same(0), youngerHigh = same(0);
        for (int age = 0; age < AGES; age += 1) {
          double *here = stockBlocks[(place * ORIGINS + origin) * AGES + age];
          double older = age < AGES - 1 ? 1.0 / 60 : 0;
          Four stays = same(1 - leave - retireRate[age] * parameter[2] - older), abroadHere = same(abroad * abroadAge[age]);
          Four low = four(here), high = four(here + 4);
          Four nextLow = low * (stays - four(rises)) + shifted(same(0), low) * four(risesFromBelow) + youngerLow;
          Four nextHigh = high * (stays - four(rises + 4)) + shifted(low, high) * four(risesFromBelow + 4) + youngerHigh;
          if (origin == 0) nextLow += (Four){ graduates[age], 0, 0, 0 };
          else {
            nextLow += abroadHere * four(abroadLane);
            nextHigh += abroadHere * four(abroadLane + 4);
          }
          youngerLow = low * same(older);
          youngerHigh = high * same(older);
          *(Four *)here = nextLow;
          *(Four *)(here + 4) = nextHigh;
        }
      }
      for (int lane = 0; lane < LANES; lane += 1) posts[place][lane] *= postGrowth;
    }
}

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

static int byValue(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int count, char **words) {
  if (count != 4) return 2;
  int places = atoi(words[1]), draws = atoi(words[2]), repeats = atoi(words[3]);
  if (places < 1 || places > MOST_PLACES || draws < 0 || repeats < 1) return 2;
  size_t perRun = (size_t)(STEPS + 1) * places;
  staffKept = malloc(perRun * LEVELS * sizeof(double));
  vacanciesKept = malloc(perRun * LEVELS * sizeof(double));
  double *kept = malloc(perRun * (draws > 0 ? draws : 1) * sizeof(double));
  double *took = malloc(repeats * sizeof(double));
  if (!staffKept || !vacanciesKept || !kept || !took) return 1;
  setUp(places);
  const double plain[PARAMETERS] = { 1, 1, 1, 0.036, 0.022, 1, 0.02, 1 };
  static const int primes[PARAMETERS] = { 7, 11, 13, 17, 19, 23, 29, 31 };
  for (int repeat = 0; repeat < repeats; repeat += 1) {
    double began = now();
    if (draws == 0) run(places, plain, NULL, 1);
    for (int draw = 0; draw < draws; draw += 1) {
      double parameter[PARAMETERS];
      for (int i = 0; i < PARAMETERS; i += 1) parameter[i] = plain[i] * (0.8 + 0.4 * ((draw * primes[i]) % draws + 0.5) / draws);
      run(places, parameter, kept + draw * perRun, 0);
    }
    took[repeat] = now() - began;
  }
  double sum = 0;
  if (draws == 0) for (size_t i = 0; i < perRun * LEVELS; i += 1) sum += vacanciesKept[i];
  else for (size_t i = 0; i < perRun * draws; i += 1) sum += kept[i];
  qsort(took, repeats, sizeof(double), byValue);
  printf("%.6f %.17g\n", took[repeats / 2], sum);
  return 0;
}

package dev.lifeboat.report;

import io.qameta.allure.CommonJsonAggregator2;
import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.entity.LabelName;
import io.qameta.allure.entity.TestResult;
import io.qameta.allure.tree.TestResultTree;
import io.qameta.allure.tree.TreeUtils;
import java.util.List;

/** The tree that an auditor reads: chapter, rule, situation, example. Allure's own for it is not in the generator. */
final class ChaptersTab extends CommonJsonAggregator2 {

    /** Adds the tab to Allure's page. */
    static final String SCRIPT = """
            allure.api.addTab('chapters', {
              title: 'Rules', icon: 'fa fa-list',
              route: 'chapters(/)(:testGroup)(/)(:testResult)(/)(:testResultTab)(/)',
              onEnter: function (testGroup, testResult, testResultTab) {
                return new allure.components.TreeLayout({
                  testGroup: testGroup, testResult: testResult, testResultTab: testResultTab,
                  tabName: 'Rules', baseUrl: 'chapters', url: 'data/chapters.json'
                });
              }
            });
            """;

    ChaptersTab() {
        super("chapters.json");
    }

    @Override
    protected Object getData(List<LaunchResults> launches) {
        TestResultTree tree = new TestResultTree(
                "chapters",
                result -> TreeUtils.groupByLabels(result, LabelName.EPIC, LabelName.FEATURE, LabelName.STORY));
        launches.stream()
                .flatMap(launch -> launch.getResults().stream())
                .sorted(TestResult.comparingByTimeAsc())
                .forEach(tree::add);
        return tree;
    }
}
